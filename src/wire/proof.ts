import { type Bytes, concat, type NamedBytes, prefixed, utf8 } from './bytes.ts'
import { parse } from './reader.ts'

/** A server nonce that turns over every few minutes and lives in memory only. */
export type ChallengeNonce = NamedBytes<'ChallengeNonce'>

export const nonceLength = 16
export const counterLength = 8

export interface Challenge {
  readonly nonce: ChallengeNonce
  /** How many leading zero bits the hash must have. */
  readonly difficulty: number
}

/** A little work, asked only for creating a drop and leaving a letter, so that filling the disk costs the filler. */
export interface Proof {
  readonly nonce: ChallengeNonce
  readonly counter: Bytes
}

export const challengeBytes = (challenge: Challenge): Bytes =>
  concat(challenge.nonce, Uint8Array.of(challenge.difficulty))

export const parseChallenge = (bytes: Uint8Array): Challenge | undefined =>
  parse(bytes, reader => ({ nonce: reader.take(nonceLength) as ChallengeNonce, difficulty: reader.u8() }))

/** What work is bound to: the route and all that is sent on it. */
export const statement = (path: string, request: Uint8Array): Bytes => concat(prefixed(utf8(path)), prefixed(request))

/** What is hashed (SHA-256) at every try. `statementHash` is SHA-256(statement). */
export const proofInput = (nonce: ChallengeNonce, statementHash: Uint8Array, counter: Uint8Array): Bytes =>
  concat(prefixed(utf8('elevenses/proof/1')), nonce, statementHash, counter)

export function leadingZeroBits(hash: Uint8Array): number {
  let bits = 0
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24
    bits += 8
  }
  return bits
}
