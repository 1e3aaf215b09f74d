import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { toBase64url } from '../../wire/bytes.ts'
import { readDoor } from './door.ts'

const scheme = toBase64url(new Uint8Array(32).fill(7))
const secret = toBase64url(new Uint8Array(32).fill(9))

test('the two doors of an empty server lead to setting up and to looking around', () => {
  assert.deepEqual(readDoor('#set-up'), { by: 'set-up' })
  assert.deepEqual(readDoor('#look-around'), { by: 'look-around' })
  assert.deepEqual(readDoor('#look-around.priya'), { by: 'look-around', slug: 'priya' })
})

test("Ben's invitation leads to joining, with the desk it is for", () => {
  const door = readDoor(`#mentor.${scheme}.${secret}.2026-11-30`)
  assert.equal(door.by, 'invitation')
  assert.equal(door.by === 'invitation' && door.link.desk, 'mentor')
})

test('an invitation that a mail program has cut in two is named as such', () => {
  for (let length = 'mentor.'.length; length < 104; length += 7)
    assert.equal(readDoor(`#mentor.${scheme}.${secret}.2026-11-30`.slice(0, length + 1)).by, 'broken-invitation')
})

test('the id of a scheme, or nothing, leads to opening a private space', () => {
  assert.deepEqual(readDoor(''), { by: 'opening' })
  const door = readDoor(`#${scheme}`)
  assert.equal(door.by === 'opening' && door.scheme?.length, 32)
})

test('whatever stands in the fragment, there is a door', () => {
  fc.assert(fc.property(fc.string(), text => assert.ok(readDoor(text).by)))
})
