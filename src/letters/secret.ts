import { key } from '../vocabulary/parse.ts'
import { type Bytes, fromBase64url, toBase64url } from '../wire/bytes.ts'

/** Randomness, handed in: `random(32)` gives 32 fresh bytes. */
export type Random = (length: number) => Bytes

/** Argon2id with the costs of `stretch.ts`, handed in because it runs in a worker. The salt is a label. */
export type Stretch = (secret: Bytes, salt: string) => Promise<Bytes>

/** Thirty-two secret bytes written as base64url, as they lie in a vault and in letters. */
export type Secret = string
export const parseSecret = key(32)

export const makeSecret = (random: Random): Secret => toBase64url(random(32))

/** The bytes behind base64url text that was parsed before; text of another shape is a bug. */
export function bytesOf(text: string): Bytes {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('letters: not base64url')
  return bytes
}
