import assert from 'node:assert/strict'
import { test } from 'node:test'
import { random, sealed, server } from '../../../test/lib/requests.ts'
import { concat } from '../../wire/bytes.ts'
import { type BoxId, type ClientId, letterSize, type Owner } from '../../wire/letterbox.ts'
import { sha256 } from '../hash.ts'

test('anyone leaves letters in a box and only its owner empties it, page after page', async t => {
  const { line, send } = await server(t)
  const owner = random(32) as Owner
  const box = sha256(owner) as BoxId
  const letters = Array.from({ length: 70 }, (_, n) => ({
    box,
    clientId: random(16) as ClientId,
    body: sealed(letterSize, n)
  }))
  assert.ok((await Promise.all(letters.map(line.leaveLetter))).every(reply => reply.ok))
  assert.ok((await line.leaveLetter(letters[0] ?? assert.fail())).ok, 'the same letter again')
  const listed = await line.listLetters(owner)
  assert.ok(listed.ok)
  assert.equal(listed.value.length, 70)
  const eve = random(32) as Owner
  const clientIds = listed.value.slice(0, 64).map(letter => letter.clientId)
  assert.deepEqual(await line.listLetters(eve), { ok: true, value: [] })
  assert.ok((await line.deleteLetters({ owner: eve, clientIds })).ok)
  assert.deepEqual(await line.listLetters(owner), listed, 'Eve emptied a box of her own only')
  assert.ok((await line.deleteLetters({ owner, clientIds })).ok)
  const left = await line.listLetters(owner)
  assert.ok(left.ok && left.value.length === 6)
  assert.equal((await send('deleteLetters', concat(owner, random(16 * 65)))).ok, false)
})

test('each thing that can be wrong with a letter is refused by its name', async t => {
  const { line } = await server(t)
  const letter = { box: random(32) as BoxId, clientId: random(16) as ClientId, body: sealed(letterSize) }
  await line.leaveLetter(letter)
  for (const [refusal, change] of [
    ['wrong-size', { body: sealed(1024) }],
    ['unknown-version', { body: new Uint8Array(letterSize) }],
    ['occupied', { body: sealed(letterSize, 3) }]
  ] as const)
    assert.deepEqual(await line.leaveLetter({ ...letter, ...change }), { ok: false, refusal })
})
