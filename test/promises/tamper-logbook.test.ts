import assert from 'node:assert/strict'
import { LaneKeys, writerKeysOf } from '../../src/letters/logbook/lane-keys.ts'
import { sealEntry } from '../../src/letters/logbook/sealed-entry.ts'
import {
  type Lane,
  type LaneHeads,
  type LogbookOptions,
  makePairingKeys,
  openLogbook,
  type PairingKeys
} from '../../src/letters/logbook.ts'
import { tagOf, unseal } from '../../src/letters/primitives/aead.ts'
import { makeSecret } from '../../src/letters/secret.ts'
import { type Bytes, toHex } from '../../src/wire/bytes.ts'
import type { Address } from '../../src/wire/drop.ts'
import type { Line } from '../../src/wire/line.ts'
import { type Alteration, testAlterations, unnoticed } from '../lib/alterations.ts'
import { altered, random, today } from '../lib/letter-world.ts'

/** Protocol 7 and 12: whatever a server or the other one does to a logbook has a name. */

/** Ben wrote five entries, Asha two; Ben's last says that he saw both of hers. */
interface Pair {
  readonly asha: PairingKeys
  readonly ben: PairingKeys
  place(lane: Lane, number: number): Promise<string>
  body(lane: Lane, number: number): Promise<Bytes>
}

async function newPair(line: Line): Promise<Pair> {
  const secret = makeSecret(random)
  const [asha, ben] = [makePairingKeys(secret, 'mentee', random), makePairingKeys(secret, 'mentor', random)]
  const [hers, his] = [await openLogbook(line, asha), await openLogbook(line, ben)]
  for (const text of ['one', 'two', 'three', 'four']) await his.append({ kind: 'letter', text }, today)
  for (const text of ['thank you', 'and goodnight']) await hers.append({ kind: 'letter', text }, today)
  await his.read()
  await his.append({ kind: 'letter', text: 'five' }, today)
  const address = async (lane: Lane, number: number): Promise<Address> => {
    const [found] = await (await LaneKeys.of(secret, lane)).addresses(number, 1)
    assert.ok(found)
    return found
  }
  return {
    asha,
    ben,
    place: async (lane, number) => toHex(await address(lane, number)),
    async body(lane, number) {
      const reply = await line.readDrops([await address(lane, number)])
      assert.ok(reply.ok && reply.value[0])
      return reply.value[0]
    }
  }
}

/** The first fault that a browser names. */
async function verdictOf(line: Line, keys: PairingKeys, options?: LogbookOptions): Promise<string> {
  const logbook = await openLogbook(line, keys, options)
  assert.ok((await logbook.read()).ok)
  return logbook.faults()[0]?.fault ?? unnoticed
}

/** What somebody finds who opens entries with the lane's key wherever they may have been sealed for. */
async function carelessVerdict(pair: Pair, shown: readonly Bytes[]): Promise<string> {
  const keys = await LaneKeys.of(pair.asha.pairingSecret, 'mentor')
  const written = await Promise.all([1, 2, 3, 4, 5].map(number => pair.body('mentor', number)))
  const tags = [new Uint8Array(16), ...written.map(tagOf)]
  for (const body of shown) {
    const tries = await Promise.all(tags.map((tag, i) => unseal(keys.key, body, keys.associated(i + 1, tag))))
    if (tries.every(opened => typeof opened === 'string')) return 'replaced'
  }
  return unnoticed
}

/** Seals an entry with Ben's mark at any place of any lane: R lets him. */
async function sealedByBen(pair: Pair, lane: Lane, number: number, text: string): Promise<Bytes> {
  const keys = await LaneKeys.of(pair.ben.pairingSecret, lane)
  const place = { number, previousTag: tagOf(await pair.body(lane, number - 1)) }
  const seen = { number: 0, tag: new Uint8Array(16) }
  const said = { seen, writtenOn: today, body: { kind: 'letter', text } as const }
  const body = await sealEntry(keys, await writerKeysOf(pair.ben.writerSecret), place, said)
  assert.ok(body)
  return body
}

async function headsOf(line: Line, keys: PairingKeys): Promise<LaneHeads> {
  const logbook = await openLogbook(line, keys)
  await logbook.read()
  return logbook.heads()
}

async function forgedLaneVerdict(line: Line, reader: 'asha' | 'ben'): Promise<string> {
  const pair = await newPair(line)
  const body = await sealedByBen(pair, 'mentee', 3, 'I agree with Ben')
  const [address] = await (await LaneKeys.of(pair.ben.pairingSecret, 'mentee')).addresses(3, 1)
  assert.ok(address)
  const pen = await (await writerKeysOf(pair.ben.writerSecret)).penOf(3)
  assert.ok((await line.createDrop({ address, pen, body })).ok)
  return verdictOf(line, pair[reader])
}

const careless = 'a reader who forgets the number and the tag before'

const alterations: readonly Alteration[] = [
  {
    what: 'two of Ben’s entries changed places',
    named: 'reordered',
    async verdict({ line, showing }) {
      const pair = await newPair(line)
      const changes = new Map([
        [await pair.place('mentor', 2), await pair.body('mentor', 3)],
        [await pair.place('mentor', 3), await pair.body('mentor', 2)]
      ])
      return verdictOf(showing(changes), pair.asha)
    },
    breach: {
      what: careless,
      async verdict({ line }) {
        const pair = await newPair(line)
        return carelessVerdict(pair, [await pair.body('mentor', 3), await pair.body('mentor', 2)])
      }
    }
  },
  {
    what: 'one of Ben’s entries is shown twice',
    named: 'reordered',
    async verdict({ line, showing }) {
      const pair = await newPair(line)
      const changes = new Map([[await pair.place('mentor', 4), await pair.body('mentor', 1)]])
      return verdictOf(showing(changes), pair.asha)
    },
    breach: {
      what: careless,
      async verdict({ line }) {
        const pair = await newPair(line)
        return carelessVerdict(pair, [await pair.body('mentor', 1), await pair.body('mentor', 1)])
      }
    }
  },
  {
    what: 'one byte of an entry is turned',
    named: 'replaced',
    async verdict({ line, showing }) {
      const pair = await newPair(line)
      const changes = new Map([[await pair.place('mentor', 3), altered(await pair.body('mentor', 3), 200)]])
      return verdictOf(showing(changes), pair.asha)
    },
    breach: {
      what: 'Ben himself, who may write what he likes before Asha has seen it',
      async verdict({ line, showing }) {
        const pair = await newPair(line)
        const changes = new Map([[await pair.place('mentor', 5), await sealedByBen(pair, 'mentor', 5, 'otherwise')]])
        return verdictOf(showing(changes), pair.asha)
      }
    }
  },
  {
    what: 'Ben writes anew what Asha had seen',
    named: 'replaced',
    async verdict({ line, showing }) {
      const pair = await newPair(line)
      const known = await headsOf(line, pair.asha)
      const changes = new Map([[await pair.place('mentor', 5), await sealedByBen(pair, 'mentor', 5, 'otherwise')]])
      return verdictOf(showing(changes), pair.asha, { known })
    },
    breach: {
      what: 'a browser that does not remember how far it had read',
      async verdict({ line, showing }) {
        const pair = await newPair(line)
        const changes = new Map([[await pair.place('mentor', 5), await sealedByBen(pair, 'mentor', 5, 'otherwise')]])
        return verdictOf(showing(changes), pair.asha)
      }
    }
  },
  {
    what: 'an entry is dropped from the middle',
    named: 'missing',
    async verdict({ line, showing }) {
      const pair = await newPair(line)
      return verdictOf(showing(new Map([[await pair.place('mentor', 2), undefined]])), pair.asha)
    },
    breach: {
      what: 'the newest entry, of which nothing tells yet',
      async verdict({ line, showing }) {
        const pair = await newPair(line)
        return verdictOf(showing(new Map([[await pair.place('mentor', 5), undefined]])), pair.asha)
      }
    }
  },
  {
    what: 'the end of a lane is withheld that the other lane has answered',
    named: 'missing',
    async verdict({ line, showing }) {
      const pair = await newPair(line)
      return verdictOf(showing(new Map([[await pair.place('mentee', 2), undefined]])), pair.asha)
    },
    breach: {
      what: 'a reader who ignores the other lane and remembers nothing',
      async verdict({ line, showing }) {
        const pair = await newPair(line)
        const shown = showing(new Map([[await pair.place('mentee', 2), undefined]]))
        return verdictOf(shown, pair.asha, { ignoreOther: true })
      }
    }
  },
  {
    what: 'Ben seals an entry into Asha’s lane',
    named: 'forged',
    verdict: ({ line }) => forgedLaneVerdict(line, 'asha'),
    breach: {
      what: 'anybody but Asha, to whom her mark proves nothing',
      verdict: ({ line }) => forgedLaneVerdict(line, 'ben')
    }
  }
]

testAlterations(alterations)
