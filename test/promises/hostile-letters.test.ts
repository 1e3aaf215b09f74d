import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import fc, { type Arbitrary } from 'fast-check'
import { fold } from '../../src/letters/envelope.ts'
import { makeReturnKeys, returnBoxOf, signingOf } from '../../src/letters/keys.ts'
import type { Recipient } from '../../src/letters/letter.ts'
import { sealingSuite } from '../../src/letters/primitives/xwing.ts'
import { bytesOf, makeSecret, type Secret, type Stretch } from '../../src/letters/secret.ts'
import { brief } from '../../src/steps/brief.ts'
import { keyringOf, writing } from '../../src/steps/desk.ts'
import { reply } from '../../src/steps/reply.ts'
import { factsAsWritten, markSpoken, receivedLeadWords } from '../../src/steps/spoken.ts'
import { visit } from '../../src/steps/visit.ts'
import { stepBack } from '../../src/steps/welcome.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import { type Bytes, concat, prefixed, u8, u32, utf8 } from '../../src/wire/bytes.ts'
import type { BoxId, ClientId } from '../../src/wire/letterbox.ts'
import { quickFolder } from '../lib/folder.ts'
import { profile } from '../lib/letter-world.ts'
import { live } from '../lib/life.ts'
import { type Mutation, mutated, mutatedJson, mutations } from '../lib/mutations.ts'
import { type BuiltScheme, buildScheme, need, type Person } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// Letters that are sealed and signed as they should be, and say what no program of ours would say: each is taken or
// refused by name, and whatever was taken can be worked with.

const today = '2026-11-16' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const folder = quickFolder()
let server: TestServer
let scheme: BuiltScheme
let lead: Person
const quiet = () => undefined

before(async () => {
  server = await startServer({ folder })
  scheme = await buildScheme({ leads: 1, mentors: 3, today, sendAs: () => server.send, stretch: cheap })
  lead = scheme.leads[0] as Person
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Said {
  readonly purpose: string
  readonly thread: () => Secret | undefined
  readonly signer?: Person
  readonly body: object
}

const named = [
  'altered',
  'not-for-me',
  'unsigned',
  'not-entitled',
  'old-roster',
  'fork',
  'expired',
  'unknown-version',
  'wrong-thread',
  'not-my-choice',
  'misplaced'
]

async function leaveAll(said: Said, to: Recipient, bodies: readonly string[]): Promise<void> {
  const from = said.signer ?? lead
  const signer = said.signer && (await signingOf(keyringOf(said.signer.desk).keys))
  for (const body of bodies) {
    const contents = { purpose: said.purpose, thread: said.thread(), body, signer, alsoSigned: [] }
    const letter = await fold(contents, to, writing(from.world, from.desk))
    // What does not fit is not sent by anybody.
    if (letter.ok) need(await from.world.line.leaveLetter(letter.value.envelope))
  }
}

async function visitsEnd({ world, desk }: Person): Promise<string[]> {
  const { notes } = need(await visit(world, desk))
  for (const { refusal } of notes) assert.ok(named.includes(refusal), refusal)
  return notes.map(({ refusal }) => refusal)
}

const some = (value: unknown, count = 30): string[] => fc.sample(mutatedJson(value), count)
const anyThread = () => makeSecret(lead.world.random)

async function referralBody(): Promise<object> {
  const { lead: _, ...facts } = scheme.tell.referral('Asha', keyringOf(lead.desk).card.signingKey)
  const returnBox = await returnBoxOf(makeReturnKeys(lead.world.random))
  return { ...facts, agreementVersion: 1, slips: [makeSecret(lead.world.random)], vouchers: [], returnBox }
}

test('at the lead’s desk', async () => {
  const offered = await live(scheme, quiet, scheme.tell.privateName(), lead, 'offered')
  const paired = await live(scheme, quiet, scheme.tell.privateName(), lead, 'introduced')
  const held = lead.desk.held.receivedReferrals()
  const open = held.find(({ stage }) => stage === 'offered')
  const introduced = held.find(({ stage }) => stage === 'introduced')
  assert.ok(open?.stage === 'offered' && introduced?.stage === 'introduced' && paired.mentor && offered.mentee)
  const { card } = keyringOf(lead.desk)
  const returnBox = await returnBoxOf(makeReturnKeys(lead.world.random))
  const mentor = open.offer.candidates[0]?.mentor
  const choice = { kind: 'chosen', mentor, mentorBox: returnBox, maySayPractice: true }
  const all: Said[] = [
    { purpose: 'referral', thread: anyThread, body: await referralBody() },
    { purpose: 'choice', thread: () => open.thread, body: { choice, mentorThread: anyThread() } },
    { purpose: 'parting', thread: () => introduced.mentorThread, signer: paired.mentor, body: { kind: 'accepted' } },
    { purpose: 'profile', thread: () => undefined, signer: paired.mentor, body: profile },
    { purpose: 'answer', thread: anyThread, signer: paired.mentor, body: { canStart: true } },
    {
      purpose: 'buddy',
      thread: () => undefined,
      body: { calledName: 'Asha', reach: '01632 960 001', workplace: 'Elm Lane', whatIsNew: 'everything' }
    }
  ]
  for (const said of all) await leaveAll(said, card, some(said.body))
  assert.ok((await visitsEnd(lead)).includes('altered'))
  await whateverWasTakenCanBeAnswered()
})

async function whateverWasTakenCanBeAnswered(): Promise<void> {
  for (const request of lead.desk.held.receivedReferrals()) {
    assert.equal((await receivedLeadWords(lead.world, lead.desk, request)).length, 4)
    const answered = await reply(lead.world, lead.desk, request.id, { kind: 'received', note: '' })
    assert.ok(answered.ok || ['not-now', 'unusable-key'].includes(answered.refusal))
    if (request.stage === 'arrived') need(await markSpoken(lead.world, lead.desk, request.id, factsAsWritten(request)))
  }
}

test('at a mentor’s desk', async () => {
  const [ben] = scheme.mentors
  assert.ok(ben)
  const returnBox = await returnBoxOf(makeReturnKeys(lead.world.random))
  const introduction = {
    calledName: 'Asha',
    telephone: '01632 960 001',
    safeTimes: '',
    workplace: '',
    note: '',
    returnBox
  }
  const { card } = keyringOf(ben.desk)
  await leaveAll(
    { purpose: 'introduction', thread: anyThread, signer: lead, body: introduction },
    card,
    some(introduction)
  )
  const asked = { area: 'telford', format: 'any', topics: [], month: '2026-12' }
  await leaveAll({ purpose: 'brief', thread: anyThread, signer: lead, body: asked }, card, some(asked))
  await visitsEnd(ben)
  for (const { id } of ben.desk.held.introductions()) need(await stepBack(ben.world, ben.desk, id))
  const referral = lead.desk.held.receivedReferrals().find(({ stage }) => stage === 'spoken')
  if (referral) need(await brief(lead.world, lead.desk, referral.id, [card.signingKey]))
  await visitsEnd(ben)
})

test('at Asha’s desk', async () => {
  const { mentee, mentor } = await live(scheme, quiet, scheme.tell.privateName(), lead, 'chosen')
  const [request] = mentee.desk.held.sentReferrals()
  assert.ok(request?.stage === 'chosen' && mentor)
  const { candidates } = request.offer
  const [own, forMentor] = [await returnBoxOf(request.keys), await returnBoxOf(request.mentorKeys)]
  const thread = () => request.thread
  const received = { kind: 'received', note: '' }
  const welcome = { pairingSecret: anyThread(), note: '' }
  await leaveAll({ purpose: 'reply', thread, signer: lead, body: received }, own, some(received))
  await leaveAll(
    { purpose: 'welcome', thread: () => request.mentorThread, signer: mentor, body: welcome },
    forMentor,
    some(welcome)
  )
  await leaveAll(
    { purpose: 'offer', thread, signer: lead, body: { candidates, note: '' } },
    own,
    some({ candidates, note: '' })
  )
  await visitsEnd(mentee)
  await visitsEnd(mentee)
})

/** Letters whose sealed plaintext was laid out by somebody who does not keep to the rules. */
const layouts: Arbitrary<readonly Mutation[]> = mutations

test('with a plaintext laid out as nobody should', async () => {
  const { world, desk } = lead
  const { card } = keyringOf(desk)
  const { id, rosterPlace } = desk.scheme.published
  const info = concat(prefixed(utf8('elevenses/letter/1')), id, bytesOf(card.box))
  const suite = await sealingSuite()
  const body = prefixed(utf8(JSON.stringify(await referralBody())))
  const text = concat(prefixed(utf8('referral')), world.random(16), prefixed(world.random(32)), u32(20773))
  const whole = concat(
    prefixed(concat(text, u32(rosterPlace.height), rosterPlace.hash, body)),
    prefixed(new Uint8Array(0))
  )
  const room = 8192 - 1 - 1120 - 16
  for (const all of fc.sample(layouts, 80)) {
    const laidOut = mutated(concat(u32(whole.length), whole), all).slice(0, room)
    const plaintext = concat(laidOut, new Uint8Array(room - laidOut.length))
    const sealed = await suite.seal(bytesOf(card.sealingKey), info, plaintext)
    assert.ok(sealed)
    const letter = { box: bytesOf(card.box) as BoxId, clientId: world.random(16) as ClientId, body: envelope(sealed) }
    need(await world.line.leaveLetter(letter))
  }
  assert.ok((await visitsEnd(lead)).length > 0)
})

const envelope = (sealed: Bytes): Bytes => concat(u8(1), sealed)
