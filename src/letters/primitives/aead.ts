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

const freshNonce = (): Bytes => crypto.getRandomValues(new Uint8Array(nonceLength))

/**
 * version ‖ nonce ‖ AES-256-GCM (NIST SP 800-38D). The nonce is fresh from the platform for every seal. Only the
 * published vectors hand one in: two seals under one nonce give both texts and the authentication key away.
 */
export async function seal(key: AeadKey, plaintext: Bytes, associated: Bytes, nonce = freshNonce()): Promise<Bytes> {
  const iv = nonce
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: associated }, key, plaintext)
  return concat(u8(sealVersion), iv, new Uint8Array(sealed))
}

/** The plaintext; refuses any changed byte of body or associated data, and versions this program does not know. */
export async function unseal(key: AeadKey, body: Bytes, associated: Bytes): Promise<Bytes | SealRefusal> {
  if (body[0] !== sealVersion) return 'unknown-version'
  const [plaintext] = await unsealAll(key, [body], () => associated)
  return plaintext ?? 'altered'
}

/**
 * The plaintexts of many bodies under one key; undefined for a hole, and where `unseal` would refuse. All are waited for
 * together, because a promise chain for each of a thousand costs as much as opening them. `associatedOf` may fill the
 * same bytes anew for each: the platform copies nonce and associated data before `decrypt` returns (Web Cryptography,
 * "normalizing an algorithm").
 */
export async function unsealAll(
  key: AeadKey,
  bodies: readonly (Bytes | undefined)[],
  associatedOf: (index: number) => Bytes
): Promise<readonly (Bytes | undefined)[]> {
  const iv = new Uint8Array(nonceLength)
  const how = { name: 'AES-GCM', iv, additionalData: iv }
  const opening = bodies.map((body, index) => {
    if (!body || body[0] !== sealVersion || body.length < sealOverhead) return undefined
    for (let i = 0; i < nonceLength; i++) iv[i] = body[1 + i] ?? 0
    how.additionalData = associatedOf(index)
    return crypto.subtle.decrypt(how, key, body.subarray(1 + nonceLength))
  })
  const opened = await Promise.all(opening).catch(() => Promise.all(opening.map(each => each?.catch(() => undefined))))
  return opened.map(plaintext => plaintext && new Uint8Array(plaintext))
}

/** The last bytes of a sealed body: they authenticate all of it and stand for it in a chain. */
export const tagOf = (body: Bytes): Bytes => body.subarray(-tagLength)
