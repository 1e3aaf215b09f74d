import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newDrop, none, post, random, sealed, server, worked } from '../../test/lib/requests.ts'
import { times } from '../../test/lib/times.ts'
import { type Bytes, concat } from '../wire/bytes.ts'
import type { BodyHash } from '../wire/drop.ts'
import { type Endpoint, endpoints } from '../wire/endpoints.ts'
import { type BoxId, type ClientId, letterSize, type Owner } from '../wire/letterbox.ts'
import * as messages from '../wire/messages.ts'
import { isRefusalCode } from '../wire/refusal.ts'
import { sha256 } from './hash.ts'

test('whatever bytes arrive, the answer is named, no 5xx, and a refusal changes nothing', async t => {
  const started = await server(t)
  const { line, fetch } = started
  const drop = newDrop()
  const owner = random(32) as Owner
  const letter = { box: sha256(owner) as BoxId, clientId: random(16) as ClientId, body: sealed(letterSize) }
  await line.createDrop(drop)
  await line.leaveLetter(letter)
  const good: Record<string, Bytes> = {
    challenge: none,
    createDrop: await worked(started, messages.createDropBytes(drop)),
    replaceDrop: messages.replaceDropBytes({ ...drop, current: random(32) as BodyHash }),
    deleteDrop: messages.heldDropsBytes([newDrop()]),
    readDrops: messages.readDropsBytes([drop.address]),
    // Asks for what is not there, so that it is answered at once.
    waitForDrops: messages.waitedDropsBytes([{ address: drop.address, seen: undefined }]),
    renewDrops: messages.heldDropsBytes([drop]),
    leaveLetter: await worked(started, messages.leaveLetterBytes(letter)),
    listLetters: messages.listLettersBytes({ owner, after: new Uint8Array(16) as ClientId }),
    deleteLetters: messages.deleteLettersBytes({ owner: random(32) as Owner, clientIds: [letter.clientId] }),
    publishNotice: concat(new Uint8Array(4), random(400))
  }
  const everything = async () => [
    await line.readDrops([drop.address]),
    await line.listLetters(owner),
    started.board.all()
  ]
  const before = await everything()
  const mutation = fc.record({
    endpoint: fc.constantFrom(...(Object.keys(good) as Endpoint[])),
    at: fc.nat(1 << 20),
    by: fc.integer({ min: 1, max: 255 }),
    cut: fc.option(fc.nat(1 << 20)),
    tail: fc.uint8Array({ maxLength: 40 })
  })
  await fc.assert(
    fc.asyncProperty(mutation, async ({ endpoint, at, by, cut, tail }) => {
      const bytes = (good[endpoint] ?? none).slice()
      if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by
      const body = concat(cut === null ? bytes : bytes.subarray(0, cut % (bytes.length + 1)), tail)
      // A changed address may lie anywhere, also where one waits for something that never comes.
      const leaving = new AbortController()
      const request = new Request(post(endpoints[endpoint].path, body), { signal: leaving.signal })
      const answer = fetch(request)
      if (endpoint === 'waitForDrops') setImmediate(() => leaving.abort())
      const response = await answer
      assert.ok(response.status < 500)
      if (response.status !== 200) assert.ok(isRefusalCode((await response.json()).code))
    }),
    { numRuns: 3000 * times }
  )
  assert.deepEqual(await everything(), before)
})

test('whatever the path, the method and the type, the answer is no 5xx', async t => {
  const { fetch } = await server(t)
  const anyPath = fc.array(fc.constantFrom('api', 'drops', 'read', '..', '%', '%00', '%ff', '/', '?', '#', 'ü', '.'))
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'QUERY')
  await fc.assert(
    fc.asyncProperty(anyPath, method, async (parts, verb) => {
      const response = await fetch(new Request(`http://elevenses.test/${parts.join('/')}`, { method: verb }))
      assert.ok(response.status >= 200 && response.status < 500)
    }),
    { numRuns: 500 * times }
  )
})
