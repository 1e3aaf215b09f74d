import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { altered, random } from '../../../test/lib/letter-world.ts'
import { equal, utf8 } from '../../wire/bytes.ts'
import { importAeadKey, seal, sealOverhead, tagOf, unseal } from './aead.ts'
import { derive, hash } from './derive.ts'

test('what is sealed opens again, and not under other associated data', async () => {
  const key = await importAeadKey(random(32))
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.uint8Array({ maxLength: 50 }), async (text, beside) => {
      const [plaintext, associated] = [new Uint8Array(text), new Uint8Array(beside)]
      const sealed = await seal(key, plaintext, associated)
      assert.equal(sealed.length, plaintext.length + sealOverhead)
      assert.deepEqual(await unseal(key, sealed, associated), plaintext)
      assert.equal(await unseal(key, sealed, utf8(`${associated.length}another`)), 'altered')
    })
  )
})

test('any altered byte is refused, the first one as an unknown version', async () => {
  const key = await importAeadKey(random(32))
  const sealed = await seal(key, utf8('something'), utf8(''))
  for (let at = 0; at < sealed.length; at++)
    assert.equal(await unseal(key, altered(sealed, at), utf8('')), at === 0 ? 'unknown-version' : 'altered')
  assert.equal(await unseal(key, sealed.slice(0, 20), utf8('')), 'altered')
})

test('no two seals share a nonce, even of the same text', async () => {
  const key = await importAeadKey(random(32))
  const seals = await Promise.all(Array.from({ length: 200 }, () => seal(key, utf8('same'), utf8(''))))
  assert.equal(new Set(seals.map(each => each.slice(1, 13).join())).size, 200)
  assert.equal(new Set(seals.map(each => tagOf(each).join())).size, 200)
})

test('no two lists of fields hash alike, and labels keep derivations apart', async () => {
  const [a, b] = await Promise.all([hash('label', utf8('ab'), utf8('c')), hash('label', utf8('a'), utf8('bc'))])
  assert.ok(!equal(a, b))
  const secret = random(32)
  assert.ok(!equal(await derive(secret, 'elevenses/drop/1/pen'), await derive(secret, 'elevenses/drop/1/key')))
})
