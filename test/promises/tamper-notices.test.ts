import assert from 'node:assert/strict'
import {
  checkNotices,
  jsonBody,
  type PublishedScheme,
  pinsOf,
  signGenesis,
  signNotice
} from '../../src/letters/notice.ts'
import { openReply, sealReply } from '../../src/letters/reply.ts'
import { leadWords } from '../../src/letters/words.ts'
import type { Bytes } from '../../src/wire/bytes.ts'
import type { NoticeHash } from '../../src/wire/notice.ts'
import { type Alteration, testAlterations, verdictOf } from '../lib/alterations.ts'
import {
  entry,
  type LetterWorld,
  makePerson,
  newThread,
  type Person,
  published,
  quickStretch,
  random,
  today
} from '../lib/letter-world.ts'

/** Protocol 5 and 12: who shows another scheme, another roster or an older one is found out, and by which name. */

const thread = newThread()

const genesisOf = ({ bundle: [genesis] }: LetterWorld): Bytes => {
  assert.ok(genesis)
  return genesis
}

/** The next roster, with one lead in it, signed by somebody. */
const nextRoster = (scheme: PublishedScheme, signer: Person, lead: Person): Promise<Bytes> => {
  const body = jsonBody({ people: [entry(lead, 'lead', 'Priya Nair')] })
  return signNotice(signer.keys, scheme, { name: 'roster', body }, today)
}

/** Priya's card with a sealing key of which Eve has the other half. */
const withEvesKey = ({ priya, eve }: LetterWorld): Person => ({
  ...priya,
  card: { ...priya.card, sealingKey: eve.card.sealingKey }
})

async function otherScheme(): Promise<Bytes[]> {
  const eve = await makePerson()
  return [(await signGenesis(eve.keys, [eve.card.signingKey], today)).bytes]
}

/** A browser that saw the second roster is shown something else. */
async function pinnedVerdict(world: LetterWorld, shown: readonly Bytes[], remembers: boolean): Promise<string> {
  const seen = [genesisOf(world), await nextRoster(world.scheme, world.morgan, world.priya)]
  const pins = remembers ? pinsOf(await published(seen)) : undefined
  return verdictOf(await checkNotices(shown, { today, pins }))
}

const forkOf = async (world: LetterWorld) => [genesisOf(world), await nextRoster(world.scheme, world.morgan, world.tom)]

/** Priya writes by one roster; Asha is shown another. */
async function citingVerdict(world: LetterWorld, written: PublishedScheme, shown: PublishedScheme): Promise<string> {
  const said = { kind: 'received', note: '' } as const
  const writing = { ...world.writing, scheme: written }
  const sealed = await sealReply(said, world.asha.box, thread, world.priya.keys, writing)
  assert.ok(sealed.ok)
  const reading = { ...world.reading(thread), scheme: shown }
  return verdictOf(await openReply(sealed.value.envelope.body, world.asha.keys, reading))
}

const sameRoster = {
  what: 'the roster shown to both',
  verdict: ({ world }: { world: LetterWorld }) => citingVerdict(world, world.scheme, world.scheme)
}

const alterations: readonly Alteration[] = [
  {
    what: 'another scheme than the leaflet names is shown',
    named: 'wrong-scheme',
    verdict: async ({ world }) => verdictOf(await checkNotices(await otherScheme(), { today, id: world.scheme.id })),
    breach: {
      what: 'a visitor without the leaflet, who must compare four words',
      verdict: async () => verdictOf(await checkNotices(await otherScheme(), { today }))
    }
  },
  {
    what: 'Priya’s sealing key in the roster is swapped for Eve’s',
    named: 'forged',
    async verdict({ world }) {
      const genesis = genesisOf(world)
      const forged = await nextRoster(await published([genesis]), world.eve, withEvesKey(world))
      return verdictOf(await checkNotices([genesis, forged], { today }))
    },
    breach: {
      what: 'an office that signs it: then the lead words differ, and only they do',
      async verdict({ world }) {
        const swapped = withEvesKey(world)
        const heard = ({ card }: Person) => leadWords(quickStretch, world.scheme.id, card, world.asha.box, thread)
        assert.notDeepEqual(await heard(swapped), await heard(world.priya))
        const signed = await nextRoster(world.scheme, world.morgan, swapped)
        return verdictOf(await checkNotices([genesisOf(world), signed], { today }))
      }
    }
  },
  {
    what: 'an older roster is shown again',
    named: 'old-roster',
    verdict: ({ world }) => pinnedVerdict(world, world.bundle, true),
    breach: { what: 'a browser without pins', verdict: ({ world }) => pinnedVerdict(world, world.bundle, false) }
  },
  {
    what: 'two people are shown two rosters of one height',
    named: 'fork',
    verdict: async ({ world }) => pinnedVerdict(world, await forkOf(world), true),
    breach: {
      what: 'a browser without pins',
      verdict: async ({ world }) => pinnedVerdict(world, await forkOf(world), false)
    }
  },
  {
    what: 'a letter goes by a roster the server does not show',
    named: 'old-roster',
    async verdict({ world }) {
      const newer = await published([genesisOf(world), await nextRoster(world.scheme, world.morgan, world.priya)])
      return citingVerdict(world, newer, world.scheme)
    },
    breach: sameRoster
  },
  {
    what: 'a letter goes by another roster of the same height',
    named: 'fork',
    async verdict({ world }) {
      const rosterPlace = { ...world.scheme.rosterPlace, hash: random(32) as Bytes as NoticeHash }
      return citingVerdict(world, { ...world.scheme, rosterPlace }, world.scheme)
    },
    breach: sameRoster
  }
]

testAlterations(alterations)
