import { argon2id } from '@noble/hashes/argon2.js'
import { type Bytes, utf8 } from '../wire/bytes.ts'

/** What every guess at a phrase costs (RFC 9106; the second recommendation of OWASP). Constants: never taken from a server. */
export const stretchCost = { m: 19 * 1024, t: 2, p: 1, dkLen: 32 } as const

/** Argon2id, at once and in this thread: for the worker and for tools. Pages hand in a `Stretch` that asks the worker. */
export const stretchNow = (secret: Bytes, salt: string): Bytes =>
  new Uint8Array(argon2id(secret, utf8(salt), stretchCost))
