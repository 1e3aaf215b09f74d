import { solveProof } from '../../letters/proof.ts'
import type { Bytes } from '../../wire/bytes.ts'
import type { Challenge } from '../../wire/proof.ts'
import { answerWith } from './answer.ts'

export interface ProveAsked {
  readonly challenge: Challenge
  readonly statement: Bytes
}

answerWith(({ challenge, statement }: ProveAsked) => solveProof(challenge, statement))
