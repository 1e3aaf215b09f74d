import { stretchNow } from '../../letters/stretch.ts'
import type { Bytes } from '../../wire/bytes.ts'
import { answerWith } from './answer.ts'

export interface StretchAsked {
  readonly secret: Bytes
  readonly salt: string
}

answerWith(({ secret, salt }: StretchAsked) => stretchNow(secret, salt))
