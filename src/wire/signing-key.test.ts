import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import test from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { fromHex, toHex } from './bytes.ts'
import { isUsableSigningKey } from './signing-key.ts'

const { Point } = ed25519
const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array(0)

test('a key that anybody draws is usable', () => {
  for (let i = 0; i < 20; i++) {
    const raw = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
    assert.ok(isUsableSigningKey(raw), toHex(raw))
  }
})

test('none of the eight points of small order is anybody’s key, whatever its sign bit', () => {
  // A point of order eight, and its multiples.
  const torsion = Point.fromBytes(hex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'))
  let point = Point.ZERO
  const seen = new Set<string>()
  for (let i = 0; i < 8; i++, point = point.add(torsion)) {
    const bytes = point.toBytes()
    seen.add(toHex(bytes))
    assert.equal(isUsableSigningKey(bytes), false, toHex(bytes))
    bytes[31] = (bytes[31] ?? 0) ^ 0x80
    assert.equal(isUsableSigningKey(bytes), false, toHex(bytes))
  }
  assert.equal(seen.size, 8)
})

test('a key has one spelling: a height of p or more is none, and the one below p is of small order', () => {
  for (let low = 0xed; low <= 0xff; low++)
    assert.equal(isUsableSigningKey(hex(`${low.toString(16)}${'ff'.repeat(30)}7f`)), false)
  assert.equal(isUsableSigningKey(hex(`eb${'ff'.repeat(30)}7f`)), true)
  for (const length of [0, 31, 33]) assert.equal(isUsableSigningKey(new Uint8Array(length).fill(9)), false)
})

test('planted breach: with the point of order one, a signature that nobody made holds for everything', () => {
  const key = Point.ZERO.toBytes()
  const signature = new Uint8Array(64)
  signature[0] = 1
  // By the equation of RFC 8032 alone, as platforms that do not look further check it.
  assert.ok(ed25519.verify(signature, hex('00'), key, { zip215: true }))
  assert.equal(isUsableSigningKey(key), false)
  const spki = Buffer.concat([hex('302a300506032b6570032100'), key])
  assert.equal(
    verify(null, hex('00'), createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature),
    false,
    'the server’s platform looks further'
  )
})
