import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import type { Address, Pen } from './drop.ts'
import type { Endpoint } from './endpoints.ts'
import { createLine, type Reply, type Send } from './line.ts'
import * as messages from './messages.ts'
import { type ChallengeNonce, challengeBytes, leadingZeroBits, proofInput } from './proof.ts'

const drop = {
  address: new Uint8Array(32).fill(1) as Address,
  pen: new Uint8Array(32).fill(2) as Pen,
  body: new Uint8Array(1024).fill(1)
}
const nonce = (fill: number) => new Uint8Array(16).fill(fill) as ChallengeNonce
const counter = () => Promise.resolve(new Uint8Array(8))

/** A server that answers from a list and notes what it was asked. */
function answering(answers: Partial<Record<Endpoint, Reply[]>>) {
  const asked: Endpoint[] = []
  const send: Send = async endpoint => {
    asked.push(endpoint)
    return answers[endpoint]?.shift() ?? { ok: false, refusal: 'away' }
  }
  return { send, asked }
}

const ok = (value = new Uint8Array(0)): Reply => ({ ok: true, value })
const challenge = (fill: number) => ok(challengeBytes({ nonce: nonce(fill), difficulty: 0 }))

test('a challenge is asked for once and used until the server says it is stale', async () => {
  const { send, asked } = answering({
    challenge: [challenge(1), challenge(2)],
    createDrop: [ok(), ok(), { ok: false, refusal: 'proof-stale' }, ok()]
  })
  const line = createLine(send, counter)
  for (let i = 0; i < 3; i++) assert.deepEqual(await line.createDrop(drop), { ok: true, value: undefined })
  assert.deepEqual(asked, ['challenge', 'createDrop', 'createDrop', 'createDrop', 'challenge', 'createDrop'])
})

test('a server that never accepts a proof is refused, not asked for ever', async () => {
  const stale: Reply = { ok: false, refusal: 'proof-stale' }
  const { send, asked } = answering({ challenge: [challenge(1)], createDrop: [stale, ok()] })
  assert.deepEqual(await createLine(send, counter).createDrop(drop), stale)
  assert.equal(asked.length, 2)
})

test('an answer of the wrong shape is named unreadable', async () => {
  const { send } = answering({ readDrops: [ok(Uint8Array.of(9, 9, 9, 9, 9))], waitForDrops: [ok(Uint8Array.of(7))] })
  const line = createLine(send, counter)
  assert.deepEqual(await line.readDrops([drop.address]), { ok: false, refusal: 'unreadable' })
  assert.deepEqual(await line.waitForDrops([{ address: drop.address, seen: undefined }]), {
    ok: false,
    refusal: 'unreadable'
  })
})

test('a full letterbox is read page after page until one is not full', async () => {
  const page = (count: number, from: number) =>
    ok(
      messages.lettersBytes(
        Array.from({ length: count }, (_, i) => ({
          clientId: new Uint8Array(16).fill(from + i) as never,
          body: new Uint8Array(8192)
        }))
      )
    )
  const { send, asked } = answering({ listLetters: [page(64, 0), page(3, 64)] })
  const all = await createLine(send, counter).listLetters(new Uint8Array(32) as never)
  assert.equal(all.ok && all.value.length, 67)
  assert.equal(asked.length, 2)
})

test('a box that never ends, or ends where it began, is not read for ever', async () => {
  const page = (first: number) =>
    ok(
      messages.lettersBytes(
        Array.from({ length: 64 }, (_, i) => {
          const clientId = new Uint8Array(16)
          new DataView(clientId.buffer).setUint32(0, first + i)
          return { clientId: clientId as never, body: new Uint8Array(8192) }
        })
      )
    )
  const owner = new Uint8Array(32) as never
  const again = answering({ listLetters: [page(0), page(0), page(0)] })
  assert.deepEqual(await createLine(again.send, counter).listLetters(owner), { ok: false, refusal: 'unreadable' })
  let pages = 0
  const endless: Send = async () => page(64 * pages++)
  const all = await createLine(endless, counter).listLetters(owner)
  assert.equal(all.ok && all.value.length, 4096)
})

test('a server that will not give a challenge is named by its own refusal', async () => {
  const { send } = answering({ challenge: [{ ok: false, refusal: 'busy' }, ok(Uint8Array.of(1))] })
  const line = createLine(send, counter)
  assert.deepEqual(await line.createDrop(drop), { ok: false, refusal: 'busy' })
  assert.deepEqual(await line.createDrop(drop), { ok: false, refusal: 'unreadable' })
})

test('of two calls at once, one that finds the challenge stale does not trip the other', async () => {
  const stale: Reply = { ok: false, refusal: 'proof-stale' }
  const { send } = answering({
    challenge: [challenge(1), challenge(2), challenge(3)],
    createDrop: [ok(), stale, ok(), stale, ok()]
  })
  const waiting: (() => void)[] = []
  let slow = false
  const line = createLine(send, async () => {
    if (slow) await new Promise<void>(resolve => waiting.push(resolve))
    return new Uint8Array(8)
  })
  assert.ok((await line.createDrop(drop)).ok)
  slow = true
  const both = [line.createDrop(drop), line.createDrop(drop)]
  while (waiting.length < 2) await Promise.resolve()
  slow = false
  waiting.shift()?.()
  await both[0]
  waiting.shift()?.()
  assert.deepEqual(
    (await Promise.all(both)).map(each => each.ok),
    [true, true]
  )
})

test('the bits of a proof are counted from the left', () => {
  assert.equal(leadingZeroBits(Uint8Array.of(0x80)), 0)
  assert.equal(leadingZeroBits(Uint8Array.of(0, 0x1f, 0xff)), 11)
  assert.equal(leadingZeroBits(new Uint8Array(32)), 256)
})

test('work done for one drop is worth nothing for another', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  const work = (statement: string) => proofInput(nonce(1), hash(statement), new Uint8Array(8))
  assert.notDeepEqual(work('this drop'), work('that drop'))
})
