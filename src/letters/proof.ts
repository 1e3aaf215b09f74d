import { sha256 } from '@noble/hashes/sha2.js'
import type { Bytes } from '../wire/bytes.ts'
import { type Challenge, counterLength, leadingZeroBits, proofInput } from '../wire/proof.ts'

/**
 * Finds a counter of eight bytes that meets the challenge for this statement, trying from zero.
 * It never gives up, so whoever hands in the difficulty bounds it. Meant for a worker.
 */
export async function solveProof(challenge: Challenge, statement: Bytes): Promise<Bytes> {
  // All but the counter is the same at every try: hashed once, then copied.
  const started = sha256.create().update(proofInput(challenge.nonce, sha256(statement), new Uint8Array(0)))
  const counter = new Uint8Array(counterLength)
  const view = new DataView(counter.buffer)
  for (let tried = 0; ; tried++) {
    view.setUint32(0, Math.floor(tried / 2 ** 32))
    view.setUint32(4, tried % 2 ** 32)
    if (leadingZeroBits(started.clone().update(counter).digest()) >= challenge.difficulty) return counter
  }
}
