import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import {
  altered,
  createLetterWorld,
  type LetterWorld,
  makeReferral,
  newThread,
  portrait,
  profile,
  random,
  today
} from '../../test/lib/letter-world.ts'
import type { Brief } from '../vocabulary/brief.ts'
import type { Choice } from '../vocabulary/choice.ts'
import { addDays } from '../vocabulary/day.ts'
import type { Introduction } from '../vocabulary/introduction.ts'
import type { Offer } from '../vocabulary/offer.ts'
import type { Parting } from '../vocabulary/parting.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Welcome } from '../vocabulary/welcome.ts'
import type { Bytes } from '../wire/bytes.ts'
import { letterSize } from '../wire/letterbox.ts'
import { openAnswer, sealAnswer } from './answer.ts'
import { openBrief, sealBrief } from './brief.ts'
import { openChoice, sealChoice } from './choice.ts'
import { openIntroduction, sealIntroduction } from './introduction.ts'
import type { ReturnKeys } from './keys.ts'
import type { Reading, SealedLetter } from './letter.ts'
import { openOffer, sealOffer } from './offer.ts'
import type { Outcome } from './outcome.ts'
import { openParting, sealParting } from './parting.ts'
import { openPost } from './post.ts'
import { openProfile, sealProfile } from './profile.ts'
import { openReferral, sealReferral } from './referral.ts'
import { openReply, sealReply } from './reply.ts'
import { makeSecret } from './secret.ts'
import { openWelcome, sealWelcome } from './welcome.ts'

let world: LetterWorld
before(async () => {
  world = await createLetterWorld()
})

function bodyOf(sealed: Outcome<SealedLetter, string>): Bytes {
  assert.ok(sealed.ok, JSON.stringify(sealed))
  return sealed.value.envelope.body
}

const thread = newThread()
const reply: Reply = { kind: 'received', note: 'I will ring on Thursday.' }

/** Every letter there is, with how it is sealed, opened, and for whom. */
interface Story {
  readonly name: string
  seal(): Promise<Outcome<SealedLetter, string>>
  readonly reader: () => ReturnKeys
  open(body: Bytes, keys: ReturnKeys, reading: Reading): Promise<Outcome<{ body: unknown }, string>>
  says(): unknown
}

const offer = (): Offer => ({
  candidates: [{ mentor: world.ben.card.signingKey, portrait, reasons: ['has come back after a break too'] }],
  note: 'Take your time.'
})
const choice = (): Choice => ({
  kind: 'chosen',
  mentor: world.ben.card.signingKey,
  mentorBox: world.asha.box,
  maySayPractice: false
})
const introduction = (): Introduction => ({
  calledName: 'Asha',
  telephone: '07700 900123',
  safeTimes: 'after eight',
  workplace: '',
  note: '',
  returnBox: world.asha.box
})
const welcome: Welcome = { pairingSecret: makeSecret(random), note: 'Glad to meet you.' }
const brief: Brief = { tells: 'profession', month: '2026-11', profession: 'gp', topics: ['Workload'], format: 'video' }
const parting: Parting = { kind: 'ended', meetings: '3-4' }

const stories: readonly Story[] = [
  {
    name: 'profile',
    seal: () => sealProfile(profile, world.priya.card, world.ben.keys, world.writing),
    reader: () => world.priya.keys,
    open: openProfile,
    says: () => profile
  },
  {
    name: 'reply',
    seal: () => sealReply(reply, world.asha.box, thread, world.priya.keys, world.writing),
    reader: () => world.asha.keys,
    open: openReply,
    says: () => reply
  },
  {
    name: 'offer',
    seal: () => sealOffer(offer(), world.asha.box, thread, world.priya.keys, world.writing),
    reader: () => world.asha.keys,
    open: openOffer,
    says: offer
  },
  {
    name: 'choice',
    seal: () => sealChoice(choice(), world.priya.card, thread, makeSecret(random), world.writing),
    reader: () => world.priya.keys,
    open: openChoice,
    says: choice
  },
  {
    name: 'introduction',
    seal: () => sealIntroduction(introduction(), world.ben.card, thread, world.priya.keys, world.writing),
    reader: () => world.ben.keys,
    open: openIntroduction,
    says: introduction
  },
  {
    name: 'welcome',
    seal: () => sealWelcome(welcome, world.asha.box, thread, world.ben.keys, world.writing),
    reader: () => world.asha.keys,
    open: (body, keys, reading) => openWelcome(body, keys, reading, world.ben.card.signingKey),
    says: () => welcome
  },
  {
    name: 'parting',
    seal: () => sealParting(parting, world.priya.card, thread, world.ben.keys, world.writing),
    reader: () => world.priya.keys,
    open: openParting,
    says: () => parting
  },
  {
    name: 'brief',
    seal: () => sealBrief(brief, world.ben.card, thread, world.priya.keys, world.writing),
    reader: () => world.ben.keys,
    open: openBrief,
    says: () => brief
  },
  {
    name: 'answer',
    seal: () => sealAnswer({ canStart: true }, world.priya.card, thread, world.ben.keys, world.writing),
    reader: () => world.priya.keys,
    open: openAnswer,
    says: () => ({ canStart: true })
  }
]

test('Asha writes to Priya, who reads what Asha says and nothing else', async () => {
  const referral = await makeReferral(world.asha.box)
  const sealed = await sealReferral(referral, world.priya.card, thread, world.writing)
  const opened = await openReferral(bodyOf(sealed), world.priya.keys, world.reading())
  assert.ok(opened.ok && sealed.ok)
  assert.deepEqual(opened.value, { id: sealed.value.id, writtenOn: today, body: referral, thread })
  assert.deepEqual(await openReferral(bodyOf(sealed), world.tom.keys, world.reading()), {
    ok: false,
    refusal: 'altered'
  })
})

test('every letter goes there and back, and is exactly 8 KiB whatever it says', async () => {
  for (const { seal, open, reader, says, name } of stories) {
    const body = bodyOf(await seal())
    assert.equal(body.length, letterSize, name)
    const opened = await open(body, reader(), world.reading(thread))
    assert.ok(opened.ok, `${name}: ${JSON.stringify(opened)}`)
    assert.deepEqual(opened.value.body, says())
  }
})

test('one altered byte anywhere refuses every letter by name', async () => {
  for (const { seal, open, reader, name } of stories) {
    const body = bodyOf(await seal())
    for (const at of [1, 700, 1120, 1121, 5000, letterSize - 1])
      assert.deepEqual(
        await open(altered(body, at), reader(), world.reading(thread)),
        { ok: false, refusal: 'altered' },
        name
      )
    assert.deepEqual(await open(altered(body, 0), reader(), world.reading(thread)), {
      ok: false,
      refusal: 'unknown-version'
    })
  }
})

test('any bit of a letter may be turned, and it never opens', async () => {
  const body = bodyOf(await sealReply(reply, world.asha.box, thread, world.priya.keys, world.writing))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: letterSize * 8 - 1 }), async bit => {
      const copy = new Uint8Array(body)
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.ok(!(await openReply(copy, world.asha.keys, world.reading(thread))).ok)
    }),
    { numRuns: 40 }
  )
})

test('a letter of a thread nobody here knows is refused', async () => {
  for (const { seal, open, reader, name } of stories) {
    const outcome = await open(bodyOf(await seal()), reader(), world.reading(newThread()))
    if (name === 'profile' || name === 'introduction' || name === 'brief') assert.ok(outcome.ok, name)
    else assert.deepEqual(outcome, { ok: false, refusal: 'wrong-thread' }, name)
  }
})

test('a letter of another purpose than asked for is not for this reader', async () => {
  const body = bodyOf(await sealReply(reply, world.asha.box, thread, world.priya.keys, world.writing))
  assert.deepEqual(await openOffer(body, world.asha.keys, world.reading(thread)), { ok: false, refusal: 'not-for-me' })
})

test('nobody signs from another desk: Ben cannot reply as a lead, Priya cannot welcome as a mentor', async () => {
  const forged = bodyOf(await sealReply(reply, world.asha.box, thread, world.ben.keys, world.writing))
  const refused = { ok: false, refusal: 'not-entitled' }
  assert.deepEqual(await openReply(forged, world.asha.keys, world.reading(thread)), refused)
  const posing = bodyOf(await sealWelcome(welcome, world.asha.box, thread, world.priya.keys, world.writing))
  assert.deepEqual(
    await openWelcome(posing, world.asha.keys, world.reading(thread), world.priya.card.signingKey),
    refused
  )
})

test('a welcome counts only from the mentor Asha chose', async () => {
  const body = bodyOf(await sealWelcome(welcome, world.asha.box, thread, world.eve.keys, world.writing))
  const reading = world.reading(thread)
  const refused = { ok: false, refusal: 'not-my-choice' }
  assert.deepEqual(await openWelcome(body, world.asha.keys, reading, world.ben.card.signingKey), refused)
  assert.deepEqual(await openPost(body, world.asha.keys, reading), refused)
})

test('a letter can wait nine months and no longer, and is never from the day after tomorrow’s tomorrow', async () => {
  const body = bodyOf(await sealReply(reply, world.asha.box, thread, world.priya.keys, world.writing))
  const at = (days: number) =>
    openReply(body, world.asha.keys, { ...world.reading(thread), today: addDays(today, days) })
  assert.ok((await at(274)).ok)
  assert.ok((await at(-2)).ok)
  assert.deepEqual(await at(275), { ok: false, refusal: 'expired' })
  assert.deepEqual(await at(-3), { ok: false, refusal: 'expired' })
})

test('what does not fit into 8 KiB is refused before anything is sent', async () => {
  const referral = await makeReferral(world.asha.box)
  const long = {
    ...referral,
    reasons: '\u{1F30A}'.repeat(300),
    keepAwayFrom: Array.from({ length: 12 }, () => '名'.repeat(80))
  }
  assert.deepEqual(await sealReferral(long, world.priya.card, thread, world.writing), {
    ok: false,
    refusal: 'too-long'
  })
})

test('a referral with every field full in plain letters fits', async () => {
  const referral = await makeReferral(world.asha.box)
  const x = (length: number) => 'x'.repeat(length)
  const full = {
    ...referral,
    calledName: x(80),
    telephone: x(40),
    safeTimes: x(120),
    workplace: x(120),
    reasons: x(600),
    wishes: x(400),
    keepAwayFrom: Array.from({ length: 12 }, () => x(80))
  }
  assert.ok((await sealReferral(full, world.priya.card, thread, world.writing)).ok)
})

test('an offer of three mentors with full portraits fits', async () => {
  const candidate = {
    mentor: world.ben.card.signingKey,
    portrait: { ...portrait, name: 'x'.repeat(80), about: 'x'.repeat(700), topics: ['x'.repeat(60), 'y'.repeat(60)] },
    reasons: Array.from({ length: 4 }, () => 'x'.repeat(120))
  }
  const full: Offer = { candidates: [candidate, candidate, candidate], note: 'x'.repeat(600) }
  assert.ok((await sealOffer(full, world.asha.box, thread, world.priya.keys, world.writing)).ok)
})

test('something that is no sealing key is refused', async () => {
  const nobody = { box: world.asha.box.box, sealingKey: world.asha.box.sealingKey.replace(/^.{400}/, '_'.repeat(400)) }
  const sealed = await sealReply(reply, nobody, thread, world.priya.keys, world.writing)
  assert.deepEqual(sealed, { ok: false, refusal: 'unusable-key' })
})

test('Priya’s letterbox opens whatever lies in it by its purpose', async () => {
  const letters = [
    await sealProfile(profile, world.priya.card, world.ben.keys, world.writing),
    await sealReferral(await makeReferral(world.asha.box), world.priya.card, newThread(), world.writing),
    await sealChoice({ kind: 'none', why: 'not now' }, world.priya.card, thread, newThread(), world.writing),
    await sealParting(parting, world.priya.card, thread, world.ben.keys, world.writing),
    await sealAnswer({ canStart: false }, world.priya.card, thread, world.ben.keys, world.writing)
  ]
  const purposes: unknown[] = []
  for (const sealed of letters) {
    const post = await openPost(bodyOf(sealed), world.priya.keys, world.reading(thread))
    assert.ok(post.ok)
    purposes.push(post.value.purpose)
  }
  assert.deepEqual(purposes, ['profile', 'referral', 'choice', 'parting', 'answer'])
})

test('any bytes at all are refused, never opened and never a fault of the program', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: letterSize }), async bytes => {
      const post = await openPost(new Uint8Array(bytes), world.priya.keys, world.reading())
      assert.ok(!post.ok)
    }),
    { numRuns: 30 }
  )
})
