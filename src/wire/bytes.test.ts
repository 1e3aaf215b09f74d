import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  concat,
  equal,
  fromBase64url,
  fromHex,
  listed,
  prefixed,
  textOf,
  toBase64url,
  toHex,
  u32,
  utf8
} from './bytes.ts'

const bytes = fc.uint8Array({ maxLength: 300 }).map(array => Uint8Array.from(array))

test('base64url agrees with the platform and goes there and back', () => {
  fc.assert(
    fc.property(bytes, value => {
      const text = toBase64url(value)
      assert.equal(text, Buffer.from(value).toString('base64url'))
      assert.deepEqual(fromBase64url(text), value)
    })
  )
})

test('base64url has one spelling for each value, so two texts are never the same key', () => {
  for (const text of ['A', 'AB', 'AAB', 'AA=', 'A A', 'A+', 'Ä', 'AA=='])
    assert.equal(fromBase64url(text), undefined, text)
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), text => {
      const value = fromBase64url(text)
      if (value) assert.equal(toBase64url(value), text)
    })
  )
})

test('hex goes there and back and refuses capitals, odd lengths and strangers', () => {
  fc.assert(fc.property(bytes, value => assert.deepEqual(fromHex(toHex(value)), value)))
  for (const text of ['a', 'AA', '0x', 'gg', 'aa ']) assert.equal(fromHex(text), undefined, text)
})

test('bytes that are not UTF-8 are no text', () => {
  assert.equal(textOf(Uint8Array.of(0xc3, 0x28)), undefined)
  assert.equal(textOf(Uint8Array.of(0xed, 0xa0, 0x80)), undefined)
  assert.equal(textOf(utf8('Siân 🫖')), 'Siân 🫖')
})

test('a prefixed value starts with its length in four bytes', () => {
  assert.deepEqual(prefixed(utf8('tea')), concat(u32(3), utf8('tea')))
  assert.equal(toHex(u32(0x01020304)), '01020304')
})

test('a list of parts is each of them with its length before it', () => {
  fc.assert(fc.property(fc.array(bytes), parts => assert.deepEqual(listed(parts), concat(...parts.map(prefixed)))))
})

test('equal bytes are told from bytes that differ anywhere or in length', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (value, at) => {
      assert.equal(equal(value, Uint8Array.from(value)), true)
      assert.equal(equal(value, concat(value, u32(0))), false)
      if (value.length === 0) return
      const other = Uint8Array.from(value)
      other[at % value.length] = (other[at % value.length] ?? 0) ^ 1
      assert.equal(equal(value, other), false)
    })
  )
})
