import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromJson, key, list, oneOf, optional, shape, text, toJson, variant, whole, words, yesNo } from './parse.ts'

test('text keeps what people type and refuses control characters and anything too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), typed => {
      const parsed = text(20)(typed)
      const isPlain = !/[^\P{Cc}\n\r\t]/u.test(typed)
      assert.equal(parsed, isPlain && typed.length <= 20 ? typed : undefined)
    })
  )
  for (let unit = 0; unit < 0x10000; unit++) {
    const typed = String.fromCharCode(unit)
    assert.equal(text(1)(typed), /[^\P{Cc}\n\r\t]/u.test(typed) ? undefined : typed)
  }
  assert.equal(text(20)('one\n\ttwo'), 'one\n\ttwo')
  assert.equal(text(20)('bell\u0007'), undefined)
  assert.equal(words(20)(' \n '), undefined)
})

test('what is written down can be read again, whatever was pasted into it', () => {
  const pasted = fc.string({ unit: 'binary', maxLength: 30 })
  fc.assert(
    fc.property(pasted, typed => {
      const written = fromJson(toJson({ note: typed }), shape({ note: text(30) }))
      assert.ok(written)
      if (text(30)(typed) !== undefined) assert.deepEqual(written, { note: typed })
    })
  )
  assert.equal(toJson(['one\vtwo\u0000', { a: '\\u000b' }]), JSON.stringify(['one\ntwo', { a: '\\u000b' }]))
})

test('a key is exactly as many bytes as were asked for, spelt in base64url', () => {
  assert.equal(key(32)('A'.repeat(43)), 'A'.repeat(43))
  for (const wrong of ['A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}/`, 43, null])
    assert.equal(key(32)(wrong), undefined)
})

test('a key has one spelling, so that no letter brings one that cannot be turned into bytes', () => {
  for (const bytes of [16, 32, 1216, 48]) {
    const length = Math.ceil((bytes * 4) / 3)
    for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const spelt = 'x'.repeat(length - 1) + last
      const isCanonical = Buffer.from(spelt, 'base64url').toString('base64url') === spelt
      assert.equal(key(bytes)(spelt), isCanonical ? spelt : undefined, spelt.slice(-4))
    }
  }
  assert.equal(key(32)(`${'A'.repeat(43)}\n`), undefined)
})

test('a whole number stays within its bounds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), fc.string()), value => {
      const isGood = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9
      assert.equal(whole(1, 9)(value), isGood ? value : undefined)
    })
  )
})

test('minus zero is zero, as it would come back from a letter', () => {
  assert.ok(Object.is(whole(0, 9)(-0), 0))
})

test('a list is refused as a whole when one of its items is, or when it is too long', () => {
  const parse = list(yesNo, 3)
  assert.deepEqual(parse([true, false]), [true, false])
  assert.equal(parse([true, 'yes']), undefined)
  assert.equal(parse([true, true, true, true]), undefined)
  assert.equal(parse({ length: 0 }), undefined)
})

test('a shape drops what it does not know and misses what it needs', () => {
  const parse = shape({ name: words(10), note: optional(text(10)) })
  assert.deepEqual(parse({ name: 'Asha', later: 1 }), { name: 'Asha' })
  assert.deepEqual(parse({ name: 'Asha', note: '' }), { name: 'Asha', note: '' })
  assert.equal(parse({ note: 'no name' }), undefined)
  assert.equal(parse({ name: 'Asha', note: 7 }), undefined)
  assert.equal(parse(['Asha']), undefined)
  assert.equal(parse(null), undefined)
})

test('a shape cannot be talked into the prototype of its value', () => {
  const parse = shape({ name: words(10) })
  const parsed = parse(JSON.parse('{"__proto__":{"name":"Eve"},"name":"Ben"}'))
  assert.deepEqual(parsed, { name: 'Ben' })
  assert.equal(parse(Object.create({ name: 'Eve' })), undefined)
})

test('a variant is told by its own field and never by an inherited one', () => {
  const parse = variant('kind', { yes: shape({ on: text(10) }), no: shape({}) })
  assert.deepEqual(parse({ kind: 'yes', on: 'today' }), { kind: 'yes', on: 'today' })
  assert.deepEqual(parse({ kind: 'no', on: 'today' }), { kind: 'no' })
  for (const kind of ['maybe', 'constructor', '__proto__', 1, undefined]) assert.equal(parse({ kind }), undefined)
})

test('JSON that is no JSON, or of another shape, is refused and never thrown', () => {
  const parse = shape({ desk: oneOf(['lead', 'office']) })
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), json => {
      const parsed = fromJson(json, parse)
      assert.ok(parsed === undefined || parsed.desk === 'lead' || parsed.desk === 'office')
    })
  )
  assert.equal(fromJson(undefined, parse), undefined)
})
