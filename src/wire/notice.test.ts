import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { concat } from './bytes.ts'
import {
  type Notice,
  type NoticeHash,
  parseRootKeys,
  parseSignedNotice,
  rootKeysBody,
  type SchemeId,
  type SigningKey,
  signedNoticeBytes
} from './notice.ts'
import { isUsableSigningKey } from './signing-key.ts'

/** Plain objects, as parsers make them. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(model, { noNullPrototype: true })
const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(a => Uint8Array.from(a))
const name = fc.constantFrom('genesis', 'roster', 'root-change', 'news', 'seen/0abc')
const height = fc.integer({ min: 0, max: 0xffffffff })
const notices: fc.Arbitrary<Notice> = record({
  scheme: exactly(32).map(bytes => bytes as SchemeId),
  name,
  height,
  previous: exactly(32).map(bytes => bytes as NoticeHash),
  roster: record({ height, hash: exactly(32).map(bytes => bytes as NoticeHash) }),
  signer: exactly(32)
    .filter(isUsableSigningKey)
    .map(bytes => bytes as SigningKey),
  signedOn: height,
  goodUntil: height,
  writers: fc.array(
    record({ key: exactly(32).map(bytes => bytes as SigningKey), slips: fc.boolean(), names: fc.array(name) }),
    { maxLength: 4 }
  ),
  body: fc.uint8Array({ maxLength: 400 }).map(array => Uint8Array.from(array))
})

test('a notice that Morgan signs reads the same wherever it is served', () => {
  fc.assert(
    fc.property(notices, exactly(64), (notice, signature) => {
      assert.deepEqual(parseSignedNotice(signedNoticeBytes({ notice, signature })), { notice, signature })
    })
  )
})

test('there is one way to write a notice: what parses is written back byte for byte', () => {
  fc.assert(
    fc.property(notices, exactly(64), fc.nat(), fc.nat(255), (notice, signature, at, value) => {
      const bytes = signedNoticeBytes({ notice, signature })
      bytes[at % bytes.length] = value
      const parsed = parseSignedNotice(bytes)
      if (parsed) assert.deepEqual(signedNoticeBytes(parsed), bytes)
    }),
    { numRuns: 400 }
  )
})

test('a notice cut short or followed by anything is refused', () => {
  const [notice] = fc.sample(notices, 1)
  assert.ok(notice)
  const bytes = signedNoticeBytes({ notice, signature: new Uint8Array(64) })
  for (let length = 0; length < bytes.length; length++)
    assert.equal(parseSignedNotice(bytes.subarray(0, length)), undefined)
  assert.equal(parseSignedNotice(concat(bytes, Uint8Array.of(0))), undefined)
})

test('noise is never a notice and never an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), noise => assert.equal(parseSignedNotice(noise), undefined)))
})

test('a notice whose name could be mistaken for a path is refused', () => {
  const [notice] = fc.sample(notices, 1)
  assert.ok(notice)
  for (const bad of ['', '../roster', 'Roster', 'seen/', 'seen/a/b', 'ro ster', 'a'.repeat(65)]) {
    const bytes = signedNoticeBytes({ notice: { ...notice, name: bad }, signature: new Uint8Array(64) })
    assert.equal(parseSignedNotice(bytes), undefined, bad)
  }
})

test('a genesis names one to three root keys and nothing else', () => {
  const key = (fill: number) => new Uint8Array(32).fill(fill) as SigningKey
  for (const keys of [[key(1)], [key(1), key(2)], [key(1), key(2), key(3)]])
    assert.deepEqual(parseRootKeys(rootKeysBody(keys)), keys)
  assert.equal(parseRootKeys(new Uint8Array(32)), undefined, 'a key of small order is nobody’s')
  for (const length of [0, 31, 33, 128]) assert.equal(parseRootKeys(new Uint8Array(length)), undefined)
})
