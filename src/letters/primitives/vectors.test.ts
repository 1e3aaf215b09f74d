import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { argon2id } from '@noble/hashes/argon2.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js'
import {
  AEAD_AES_128_GCM,
  AEAD_ChaCha20Poly1305,
  CipherSuite,
  KDF_HKDF_SHA256,
  KEM_DHKEM_X25519_HKDF_SHA256
} from 'hpke'
import { type Bytes, concat, fromHex, toHex, u8, utf8 } from '../../wire/bytes.ts'
import { stretchCost, stretchNow } from '../stretch.ts'
import { importAeadKey, unseal } from './aead.ts'
import { expand, importMacKey, importSecret, isMac, mac, sha256 } from './derive.ts'
import { isSignedBy, signerOf } from './ed25519.ts'
import { sealingSuite } from './xwing.ts'
import { kemOver } from './xwing-fallback.ts'

/** The published numbers that every primitive must give, so that another program can open what this one seals. */

const hex = (text: string): Bytes => {
  const bytes = fromHex(text.replace(/\s/g, ''))
  assert.ok(bytes)
  return bytes
}
const repeated = (byte: number, length: number): Bytes => new Uint8Array(length).fill(byte)

test('SHA-256 of FIPS 180-4', async () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  assert.equal(toHex(await sha256(utf8('abc'))), abc)
  // The one that the proof of work uses.
  assert.equal(toHex(nobleSha256(utf8('abc'))), abc)
})

test('HKDF-SHA256 of RFC 5869, cases 1 and 3', async () => {
  const secret = await importSecret(repeated(0x0b, 22))
  assert.equal(
    toHex(await expand(secret, hex('f0f1f2f3f4f5f6f7f8f9'), 42, hex('000102030405060708090a0b0c'))),
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'
  )
  assert.equal(
    toHex(await expand(secret, '', 42)),
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'
  )
})

test('HMAC-SHA256 of RFC 4231, case 2', async () => {
  const key = await importMacKey(utf8('Jefe'))
  const said = utf8('what do ya want for nothing?')
  const tag = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
  assert.equal(toHex(await mac(key, said)), tag)
  assert.ok(await isMac(key, hex(tag), said))
})

test('AES-256-GCM of McGrew and Viega, case 16', async () => {
  const key = await importAeadKey(hex('feffe9928665731c6d6a8f9467308308'.repeat(2)))
  const nonce = hex('cafebabefacedbaddecaf888')
  const sealed = hex(`522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
    8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662 76fc6ece0f4e1768cddf8853bb2d551b`)
  const plaintext = `d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
    1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39`
  const associated = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const opened = await unseal(key, concat(u8(1), nonce, sealed), associated)
  assert.ok(typeof opened === 'object')
  assert.equal(toHex(opened), toHex(hex(plaintext)))
})

test('Ed25519 of RFC 8032, tests 1 and 3', async () => {
  const cases = [
    {
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      said: '',
      signature: `e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
        5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b`
    },
    {
      seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      said: 'af82',
      signature: `6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac
        18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a`
    }
  ]
  for (const { seed, key, said, signature } of cases) {
    const signer = await signerOf(hex(seed))
    assert.equal(toHex(signer.publicKey), key)
    assert.equal(toHex(await signer.sign(hex(said))), toHex(hex(signature)))
    assert.ok(await isSignedBy(hex(key), hex(signature), hex(said)))
    assert.ok(!(await isSignedBy(hex(key), hex(signature), hex(`${said}00`))))
  }
})

test('Argon2id of RFC 9106, and its costs here against another implementation', () => {
  const tag = argon2id(repeated(1, 32), repeated(2, 16), {
    t: 3,
    m: 32,
    p: 4,
    dkLen: 32,
    key: repeated(3, 8),
    personalization: repeated(4, 12)
  })
  assert.equal(toHex(tag), '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  const salt = 'elevenses/phrase/1'
  const { m, t, p, dkLen } = stretchCost
  const other = argon2Sync('argon2id', {
    message: utf8('sixwordsinarow'),
    nonce: utf8(salt),
    memory: m,
    passes: t,
    parallelism: p,
    tagLength: dkLen
  })
  assert.equal(toHex(stretchNow(utf8('sixwordsinarow'), salt)), toHex(other))
})

test('VOPRF with ristretto255-SHA512 of RFC 9497, A.1.2 case 1', () => {
  const { voprf } = ristretto255_oprf
  const keys = voprf.deriveKeyPair(repeated(0xa3, 32), utf8('test key'))
  assert.equal(toHex(keys.secretKey), 'e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909')
  assert.equal(toHex(keys.publicKey), 'c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e')
  const blinded = hex('863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945')
  const evaluated = 'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e'
  assert.equal(toHex(voprf.blindEvaluate(keys.secretKey, keys.publicKey, blinded).evaluated), evaluated)
  const blind = hex('64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706')
  const proof = hex(`ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd06
    6d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d`)
  assert.equal(
    toHex(voprf.finalize(hex('00'), blind, hex(evaluated), blinded, keys.publicKey, proof)),
    `b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d
     a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c`.replace(/\s/g, '')
  )
})

test('HPKE base mode of RFC 9180, A.1.1', async () => {
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)
  const key = await suite.DeserializePrivateKey(
    hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
    true
  )
  const opened = await suite.Open(
    key,
    hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
    hex('f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'),
    { info: hex('4f6465206f6e2061204772656369616e2055726e'), aad: hex('436f756e742d30') }
  )
  assert.equal(new TextDecoder().decode(opened), 'Beauty is truth, truth beauty')
})

/** draft-connolly-cfrg-xwing-kem-08, appendix C, the first vector; the two long values by their SHA-256. */
const xwing = {
  seed: '7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26',
  encapsulationSeed: `3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e2
    35b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2`,
  publicKeyHash: '2e816deebcd76c5c80d0cd2d174478871658e8e2ff42bc9d4a6e486372e856bb',
  ciphertextHash: '17cd532d657e44c897ca6583e548a5424fc70bf54f99515a4d2bcf99e3469f33',
  secret: 'd2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384'
}

test('X-Wing of its draft, appendix C', async () => {
  const { publicKey } = await (await sealingSuite('fallback')).keysOf(hex(xwing.seed))
  assert.equal(toHex(await sha256(publicKey)), xwing.publicKeyHash)
  const { cipherText, sharedSecret } = ml_kem768_x25519.encapsulate(publicKey, hex(xwing.encapsulationSeed))
  assert.equal(toHex(await sha256(cipherText)), xwing.ciphertextHash)
  assert.equal(toHex(sharedSecret), xwing.secret)
  const key = { type: 'private', extractable: true, algorithm: { name: '' }, raw: hex(xwing.seed) } as const
  assert.equal(toHex(await kemOver().Decap(cipherText, key, undefined)), xwing.secret)
})

test('HPKE with X-Wing of draft-ietf-hpke-pq, whose vector seals with ChaCha20-Poly1305', async () => {
  const suite = new CipherSuite(kemOver, KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305)
  const seed = hex('b3f98b03126a431ccecc62ae0f68e102c2d8e1cc7b21ba85d821d8e31761e0f8')
  const { publicKey } = await (await sealingSuite('fallback')).keysOf(seed)
  const encapsulationSeed = hex(`a3a869097e0241158eca5dc6c9e695f9e0d2ee5db51c09c435aab69d56509a43
    d94ff76d7d47cf79ecf75394261236cec024bd849cc782e14f7f0738af83daed`)
  const { cipherText } = ml_kem768_x25519.encapsulate(publicKey, encapsulationSeed)
  const opened = await suite.Open(
    { privateKey: await suite.DeserializePrivateKey(seed), publicKey: await suite.DeserializePublicKey(publicKey) },
    cipherText,
    hex(`ac355d192158cd54250e1702be51e9d2eafe5f9292a9f153e02a2323e1ff071a30947836c38c63c986c28ccf05e00d4e
      5fe066a48ab8d5b39c69d32da80c93dc868daa0f853a6cbdd640`),
    {
      info: hex('34663634363532303666366532303631323034373732363536333639363136653230353537323665'),
      aad: hex('436f756e742d30')
    }
  )
  assert.equal(
    toHex(opened),
    '34323635363137353734373932303639373332303734373237353734363832633230373437323735373436383230363236353631373537343739'
  )
})
