import { type Bytes, equal } from '../../wire/bytes.ts'
import type { Worked } from '../../wire/messages.ts'
import {
  type Challenge,
  type ChallengeNonce,
  leadingZeroBits,
  nonceLength,
  proofInput,
  statement
} from '../../wire/proof.ts'
import { sha256 } from '../hash.ts'

export interface ProofGuard {
  challenge(): Challenge
  /** What is wrong with the work done for a request on this path. */
  fault(path: string, worked: Worked): 'proof-missing' | 'proof-stale' | undefined
}

const turnsOverAfterMs = 5 * 60 * 1000

/**
 * Asks for a little work and remembers nothing but two nonces: the current one and the one before, so that work begun
 * just before the turn still counts. Difficulty 0 asks for the form of a proof only.
 */
export function createProofGuard(difficulty: number, now: () => Date, random: (length: number) => Bytes): ProofGuard {
  const fresh = () => random(nonceLength) as ChallengeNonce
  let current = fresh()
  let previous = fresh()
  let turnedOn = now().getTime()

  function turn(): void {
    const age = now().getTime() - turnedOn
    // A clock that was put back also makes a new nonce.
    if (age >= 0 && age < turnsOverAfterMs) return
    previous = age < 2 * turnsOverAfterMs && age >= 0 ? current : fresh()
    current = fresh()
    turnedOn = now().getTime()
  }

  return {
    challenge() {
      turn()
      return { nonce: current, difficulty }
    },
    fault(path, { proof, request }) {
      turn()
      if (!equal(proof.nonce, current) && !equal(proof.nonce, previous)) return 'proof-stale'
      if (difficulty === 0) return undefined
      const work = sha256(proofInput(proof.nonce, sha256(statement(path, request)), proof.counter))
      return leadingZeroBits(work) < difficulty ? 'proof-missing' : undefined
    }
  }
}
