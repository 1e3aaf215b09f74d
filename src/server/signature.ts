import { createPublicKey, verify } from 'node:crypto'
import type { SigningKey } from '../wire/notice.ts'

/** What stands before the 32 bytes of an Ed25519 public key in SubjectPublicKeyInfo (RFC 8410). */
const keyPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Ed25519 (RFC 8032). False for whatever is no key or no signature. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, key: SigningKey): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([keyPrefix, key]), format: 'der', type: 'spki' })
    return verify(null, bytes, publicKey, signature)
  } catch {
    return false
  }
}
