import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  hashOf,
  newDrop,
  nonceOf,
  none,
  random,
  refusalOf,
  sealed,
  server,
  worked
} from '../../../test/lib/requests.ts'
import { type Bytes, concat } from '../../wire/bytes.ts'
import { type Address, type BodyHash, dropSizes, type Pen } from '../../wire/drop.ts'
import { endpoints } from '../../wire/endpoints.ts'
import * as messages from '../../wire/messages.ts'
import { leadingZeroBits, proofInput, statement } from '../../wire/proof.ts'
import { sha256 } from '../hash.ts'
import type { Place } from '../storage.ts'

test('Asha creates, reads, replaces, renews and deletes a drop', async t => {
  const { line } = await server(t)
  const drop = newDrop()
  const changed = { ...drop, current: hashOf(drop.body), body: sealed(4096, 7) }
  assert.ok((await line.createDrop(drop)).ok)
  assert.deepEqual(await line.readDrops([random(32) as Address, drop.address]), {
    ok: true,
    value: [undefined, drop.body]
  })
  assert.ok((await line.replaceDrop(changed)).ok)
  assert.ok((await line.renewDrops([drop])).ok)
  assert.deepEqual(await line.readDrops([drop.address]), { ok: true, value: [changed.body] })
  assert.ok((await line.deleteDrop(drop)).ok)
  assert.deepEqual(await line.readDrops([drop.address]), { ok: true, value: [undefined] })
})

test('Ben waits and is told to look again; Priya waits for what never comes and is told no after 50 seconds', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { line } = await server(t)
  const drop = newDrop()
  const waiting = line.waitForDrops([{ address: drop.address, seen: undefined }])
  await line.createDrop(drop)
  assert.deepEqual(await waiting, { ok: true, value: true })
  const inVain = line.waitForDrops([{ address: drop.address, seen: hashOf(drop.body) }])
  await line.readDrops([drop.address])
  t.mock.timers.tick(50_000)
  assert.deepEqual(await inVain, { ok: true, value: false })
})

test('when too many wait already, one more is told so and may ask again', async t => {
  const { line, storage } = await server(t)
  const seen = [{ place: random(32) as Place, seen: undefined }]
  const never = new AbortController().signal
  const waits = Array.from({ length: 10_000 }, () => storage.waitForDrops(seen, never))
  const wait = () => line.waitForDrops([{ address: random(32) as Address, seen: undefined }])
  assert.deepEqual(await wait(), { ok: false, refusal: 'busy' })
  storage.answerWaits()
  assert.ok((await Promise.all(waits)).every(outcome => outcome === 'quiet'))
  assert.deepEqual(await wait(), { ok: true, value: false })
})

test('each thing that can be wrong with a drop is refused by its name', async t => {
  const started = await server(t)
  const { line } = started
  const drop = newDrop()
  await line.createDrop(drop)
  const held = { ...drop, current: hashOf(drop.body) }
  const attempts: [string, Promise<{ ok: boolean }>][] = [
    ['wrong-size', line.createDrop({ ...newDrop(), body: sealed(1025) })],
    ['wrong-size', line.createDrop({ ...newDrop(), body: none })],
    ['unknown-version', line.createDrop({ ...newDrop(), body: new Uint8Array(1024).fill(2) })],
    ['occupied', line.createDrop({ ...drop, body: sealed(1024, 9) })],
    ['occupied', line.createDrop({ ...drop, pen: random(32) as Pen })],
    ['wrong-size', line.replaceDrop({ ...held, body: sealed(1000) })],
    ['unknown-version', line.replaceDrop({ ...held, body: new Uint8Array(4096) })],
    ['wrong-pen', line.replaceDrop({ ...held, pen: random(32) as Pen })],
    ['changed', line.replaceDrop({ ...held, current: random(32) as BodyHash, body: sealed(1024, 9) })],
    ['absent', line.replaceDrop({ ...held, address: random(32) as Address })],
    ['wrong-pen', line.deleteDrop({ ...drop, pen: random(32) as Pen })],
    ['wrong-pen', line.renewDrops([drop, { ...drop, pen: random(32) as Pen }])],
    ['absent', line.renewDrops([drop, newDrop()])]
  ]
  for (const [refusal, attempt] of attempts) assert.deepEqual(await attempt, { ok: false, refusal })
  assert.deepEqual(await line.readDrops([drop.address]), { ok: true, value: [drop.body] })
})

test('work is asked for where something new is put, bound to what is sent, and goes stale', async t => {
  let clock = Date.UTC(2026, 0, 5)
  const started = await server(t, { difficulty: 8, now: () => new Date(clock) })
  const drop = newDrop()
  const request = messages.createDropBytes(drop)
  const nonce = await nonceOf(started)
  const prove = (path: string, bytes: Bytes) => {
    for (let n = 0; ; n++) {
      const counter = new Uint8Array(8)
      new DataView(counter.buffer).setUint32(4, n)
      const work = sha256(proofInput(nonce, sha256(statement(path, bytes)), counter))
      if (leadingZeroBits(work) >= 8) return counter
    }
  }
  const attempt = (counter: Bytes, bytes: Bytes) =>
    refusalOf(started, 'createDrop', messages.workedBytes({ proof: { nonce, counter }, request: bytes }))
  const counter = prove(endpoints.createDrop.path, request)
  const wrong = Uint8Array.from({ length: 8 }, () => 255)
  assert.equal(await attempt(wrong, request), 'proof-missing')
  // One in 256 works for something else by chance; three together do not.
  const elsewhere = [1, 2, 3].map(async () => attempt(counter, messages.createDropBytes(newDrop())))
  assert.ok((await Promise.all(elsewhere)).includes('proof-missing'))
  assert.equal(await attempt(counter, request), undefined)
  clock += 6 * 60_000
  assert.equal(await attempt(counter, request), undefined, 'the nonce before the current one still counts')
  clock += 6 * 60_000
  assert.equal(await attempt(counter, request), 'proof-stale')
  const zeros = { nonce: new Uint8Array(16) as typeof nonce, counter }
  assert.equal(await refusalOf(started, 'createDrop', messages.workedBytes({ proof: zeros, request })), 'proof-stale')
})

test('at difficulty 0 a proof must still be there, though any counter counts', async t => {
  const started = await server(t)
  const request = messages.createDropBytes(newDrop())
  assert.equal(await refusalOf(started, 'createDrop', request.slice(0, 20)), 'malformed')
  assert.equal(await refusalOf(started, 'createDrop', concat(random(24), request)), 'proof-stale')
  assert.equal(await refusalOf(started, 'createDrop', await worked(started, request)), undefined)
})

test('every size class comes back as it went', async t => {
  const { line } = await server(t)
  const drops = dropSizes.map(size => ({ ...newDrop(), body: concat(Uint8Array.of(1), random(size - 1)) }))
  for (const drop of drops) assert.ok((await line.createDrop(drop)).ok)
  const read = await line.readDrops(drops.map(drop => drop.address))
  assert.deepEqual(read, { ok: true, value: drops.map(drop => drop.body) })
})
