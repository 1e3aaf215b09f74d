import {
  argon2Sync,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  sign
} from 'node:crypto'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'

/**
 * The protocol written a second time, from docs/protocol.md and the standards it names, without a line of the program:
 * what both make of the same vectors is what the page says.
 */

export const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
export const text = (said: string): Buffer => Buffer.from(said, 'utf8')
export const u32 = (number: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(number)
  return four
}
export const u8 = (number: number): Buffer => Buffer.of(number)
export const all = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts)
export const LP = (value: Uint8Array): Buffer => all(u32(value.length), value)

export const sha256 = (value: Uint8Array): Buffer => createHash('sha256').update(value).digest()
export const H = (label: string, ...fields: readonly Uint8Array[]): Buffer =>
  sha256(all(LP(text(label)), ...fields.map(LP)))
export const hkdf = (secret: Uint8Array, info: Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, length))
export const K = (secret: Uint8Array, label: string | Uint8Array): Buffer =>
  hkdf(secret, typeof label === 'string' ? text(label) : label, 32)
export const hmac = (key: Uint8Array, said: Uint8Array): Buffer => createHmac('sha256', key).update(said).digest()

/** Section 1: 19 MiB, 2 passes, 1 lane, 32 bytes. */
export const argon2id = (secret: Uint8Array, salt: string): Buffer =>
  Buffer.from(
    argon2Sync('argon2id', {
      message: secret,
      nonce: text(salt),
      memory: 19 * 1024,
      passes: 2,
      parallelism: 1,
      tagLength: 32
    })
  )

/** version ‖ nonce(12) ‖ AES-256-GCM. */
export function seal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array, associated: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated)
  return all(u8(1), nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag())
}

export function unseal(key: Uint8Array, body: Buffer, associated: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(1, 13)).setAAD(associated)
  decipher.setAuthTag(body.subarray(-16))
  return all(decipher.update(body.subarray(13, -16)), decipher.final())
}

/** u32 length ‖ content ‖ zeros, so that the sealed body has the smallest of the five sizes that fits. */
export function padded(content: Uint8Array): Buffer {
  const size = [1, 4, 16, 64, 256].map(each => each * 1024).find(each => each >= content.length + 4 + 1 + 12 + 16)
  if (size === undefined) throw new Error('no drop holds this')
  return all(LP(content), Buffer.alloc(size - 29 - 4 - content.length))
}

export interface Drop {
  readonly address: Buffer
  readonly pen: Buffer
  readonly key: Buffer
}

export const drop = (secret: Uint8Array): Drop => ({
  address: K(secret, 'elevenses/drop/1/address'),
  pen: K(secret, 'elevenses/drop/1/pen'),
  key: K(secret, 'elevenses/drop/1/key')
})

export const dropAssociated = ({ address }: Drop, kind: string, place: string): Buffer =>
  all(LP(text('elevenses/drop/1')), LP(text(kind)), LP(address), LP(text(place)))

export const sealedDrop = (secret: Uint8Array, kind: string, place: string, content: Uint8Array, nonce: Uint8Array) => {
  const made = drop(secret)
  return seal(made.key, nonce, padded(content), dropAssociated(made, kind, place))
}

const privateHead = bytes('302e020100300506032b6570042204')
const signingKey = (seed: Uint8Array) =>
  createPrivateKey({ key: all(privateHead, u8(32), seed), format: 'der', type: 'pkcs8' })

export const publicKey = (seed: Uint8Array): Buffer =>
  createPublicKey(signingKey(seed)).export({ format: 'der', type: 'spki' }).subarray(-32)
export const signed = (seed: Uint8Array, said: Uint8Array): Buffer => sign(null, said, signingKey(seed))

// X-Wing (draft-connolly-cfrg-xwing-kem, sections 5.2 to 5.5).

const x25519Private = (raw: Uint8Array) =>
  createPrivateKey({ key: all(bytes('302e020100300506032b656e04220420'), raw), format: 'der', type: 'pkcs8' })
const x25519Public = (raw: Uint8Array) =>
  createPublicKey({ key: all(bytes('302a300506032b656e032100'), raw), format: 'der', type: 'spki' })
const publicHalf = (raw: Uint8Array): Buffer =>
  createPublicKey(x25519Private(raw)).export({ format: 'der', type: 'spki' }).subarray(-32)

function expanded(seed: Uint8Array) {
  const long = createHash('shake256', { outputLength: 96 }).update(seed).digest()
  const curve = long.subarray(64)
  return { lattice: ml_kem768.keygen(long.subarray(0, 64)), curve, curvePublic: publicHalf(curve) }
}

export const sealingKey = (seed: Uint8Array): Buffer => {
  const { lattice, curvePublic } = expanded(seed)
  return all(lattice.publicKey, curvePublic)
}

const combined = (lattice: Uint8Array, curve: Uint8Array, sent: Uint8Array, to: Uint8Array): Buffer =>
  createHash('sha3-256')
    .update(all(lattice, curve, sent, to, bytes('5c2e2f2f5e5c')))
    .digest()

function encapsulated(to: Uint8Array, seed: Uint8Array) {
  const [lattice, curve] = [to.subarray(0, 1184), to.subarray(1184)]
  const { cipherText, sharedSecret } = ml_kem768.encapsulate(lattice, seed.subarray(0, 32))
  const own = seed.subarray(32)
  const sent = publicHalf(own)
  const agreed = diffieHellman({ privateKey: x25519Private(own), publicKey: x25519Public(curve) })
  return { enc: all(cipherText, sent), shared: combined(sharedSecret, agreed, sent, curve) }
}

function decapsulated(seed: Uint8Array, enc: Uint8Array): Buffer {
  const { lattice, curve, curvePublic } = expanded(seed)
  const [cipherText, sent] = [enc.subarray(0, 1088), enc.subarray(1088)]
  const agreed = diffieHellman({ privateKey: x25519Private(curve), publicKey: x25519Public(sent) })
  return combined(ml_kem768.decapsulate(cipherText, lattice.secretKey), agreed, sent, curvePublic)
}

// HPKE base mode (RFC 9180, sections 4 and 5.1), KEM 0x647a, KDF 0x0001, AEAD 0x0002, sequence number 0.

const suite = all(text('HPKE'), bytes('647a'), bytes('0001'), bytes('0002'))
const extract = (salt: Uint8Array, label: string, ikm: Uint8Array): Buffer =>
  hmac(salt.length > 0 ? salt : Buffer.alloc(32), all(text('HPKE-v1'), suite, text(label), ikm))

function expand(secret: Uint8Array, label: string, info: Uint8Array, length: number): Buffer {
  const whole = all(u32(length).subarray(2), text('HPKE-v1'), suite, text(label), info)
  return hmac(secret, all(whole, u8(1))).subarray(0, length)
}

function schedule(shared: Uint8Array, info: Uint8Array) {
  const none = Buffer.alloc(0)
  const context = all(u8(0), extract(none, 'psk_id_hash', none), extract(none, 'info_hash', info))
  const secret = extract(shared, 'secret', none)
  return { key: expand(secret, 'key', context, 32), nonce: expand(secret, 'base_nonce', context, 12) }
}

/** enc(1120) ‖ ciphertext, with empty associated data. */
export function hpkeSeal(to: Uint8Array, info: Uint8Array, plaintext: Uint8Array, seed: Uint8Array): Buffer {
  const { enc, shared } = encapsulated(to, seed)
  const { key, nonce } = schedule(shared, info)
  return all(enc, seal(key, nonce, plaintext, Buffer.alloc(0)).subarray(13))
}

export function hpkeOpen(seed: Uint8Array, info: Uint8Array, sealed: Buffer): Buffer {
  const { key, nonce } = schedule(decapsulated(seed, sealed.subarray(0, 1120)), info)
  return unseal(key, all(u8(1), nonce, sealed.subarray(1120)), Buffer.alloc(0))
}
