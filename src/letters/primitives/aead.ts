import { type Bytes, concat, u8 } from '../../wire/bytes.ts'
import { sealVersion } from '../../wire/drop.ts'

/** A key of AES-256-GCM, imported once and never exported. */
export interface AeadKey {
  readonly type: 'public' | 'private' | 'secret'
}

const nonceLength = 12
export const tagLength = 16
/** version, nonce and authentication tag. */
export const sealOverhead = 1 + nonceLength + tagLength

export type SealRefusal = 'altered' | 'unknown-version'

export const importAeadKey = (key: Bytes): Promise<AeadKey> =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])

/**
 * version ‖ nonce ‖ AES-256-GCM (NIST SP 800-38D). The nonce is fresh from the platform for every seal and cannot be
 * handed in: two seals under one nonce would give both texts and the authentication key away.
 */
export async function seal(key: AeadKey, plaintext: Bytes, associated: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: associated }, key, plaintext)
  return concat(u8(sealVersion), iv, new Uint8Array(sealed))
}

/** The plaintext; refuses any changed byte of body or associated data, and versions this program does not know. */
export function unseal(key: AeadKey, body: Bytes, associated: Bytes): Promise<Bytes | SealRefusal> {
  if (body[0] !== sealVersion) return Promise.resolve('unknown-version')
  if (body.length < sealOverhead) return Promise.resolve('altered')
  const iv = body.subarray(1, 1 + nonceLength)
  const sealed = body.subarray(1 + nonceLength)
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: associated }, key, sealed).then(
    plaintext => new Uint8Array(plaintext),
    () => 'altered'
  )
}

/** The last bytes of a sealed body: they authenticate all of it and stand for it in a chain. */
export const tagOf = (body: Bytes): Bytes => body.subarray(-tagLength)
