import { type Bytes, concat, listed, utf8 } from '../../wire/bytes.ts'

/** SHA-256 (FIPS 180-4). */
export const sha256 = async (bytes: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** H(label, a, b...) of docs/protocol.md: every part is prefixed with its length, so that no two lists hash alike. */
export const hash = (label: string, ...fields: readonly Uint8Array[]): Promise<Bytes> =>
  sha256(listed([utf8(label), ...fields]))

/** K(secret, label): 32 bytes of HKDF-SHA256 (RFC 5869) with an empty salt. */
export const derive = async (secret: Bytes, label: string | Bytes): Promise<Bytes> =>
  expand(await importSecret(secret), label, 32)

/** A secret imported once, to derive much from it. */
export interface DerivingKey {
  readonly type: 'public' | 'private' | 'secret'
}

export const importSecret = (secret: Bytes): Promise<DerivingKey> =>
  crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])

/** `length` bytes of HKDF-SHA256; at most 8,160. */
export async function expand(
  secret: DerivingKey,
  label: string | Bytes,
  length: number,
  salt: Bytes = new Uint8Array(0)
): Promise<Bytes> {
  const info = typeof label === 'string' ? utf8(label) : label
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, secret, length * 8)
  )
}

/** A label with something behind it: `elevenses/lane/1` ‖ lane. */
export const labelled = (label: string, ...parts: readonly Uint8Array[]): Bytes => concat(utf8(label), ...parts)

/** A key of HMAC-SHA256 (RFC 2104). */
export interface MacKey {
  readonly type: 'public' | 'private' | 'secret'
}

export const importMacKey = (key: Bytes): Promise<MacKey> =>
  crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])

export const mac = async (key: MacKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes))

export const isMac = (key: MacKey, tag: Bytes, bytes: Bytes): Promise<boolean> =>
  crypto.subtle.verify('HMAC', key, tag, bytes)
