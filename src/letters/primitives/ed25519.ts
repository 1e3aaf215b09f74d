import { type Bytes, concat, fromBase64url, fromHex } from '../../wire/bytes.ts'
import { isUsableSigningKey, type SigningKey } from '../../wire/signing-key.ts'

/** A signing key pair of Ed25519 (RFC 8032). */
export interface Signer {
  readonly publicKey: SigningKey
  sign(bytes: Bytes): Promise<Bytes>
}

/** WebCrypto takes private keys as PKCS#8 only (RFC 8410): this stands before the 32-byte seed. */
const pkcs8Head = fromHex('302e020100300506032b657004220420') ?? new Uint8Array(0)

export async function signerOf(seed: Bytes): Promise<Signer> {
  const pkcs8 = concat(pkcs8Head, seed)
  // Extractable for one moment, because the public half can only be had through an export; what signs is not.
  const [exportable, key] = await Promise.all(
    [true, false].map(extractable => crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', extractable, ['sign']))
  )
  if (!exportable || !key) throw new Error('ed25519: no key')
  const { x = '' } = await crypto.subtle.exportKey('jwk', exportable)
  const publicKey = fromBase64url(x)
  if (publicKey?.length !== 32) throw new Error('ed25519: no public key')
  return {
    publicKey: publicKey as SigningKey,
    sign: async bytes => new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))
  }
}

/**
 * False for anything that is not a valid signature, be the key no point of the curve, one with which made-up signatures
 * hold, or the length wrong.
 */
export async function isSignedBy(publicKey: Bytes, signature: Bytes, bytes: Bytes): Promise<boolean> {
  if (!isUsableSigningKey(publicKey)) return false
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, bytes)
  } catch {
    return false
  }
}
