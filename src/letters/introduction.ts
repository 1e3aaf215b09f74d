import type { Introduction } from '../vocabulary/introduction.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { PersonKeys, ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading, Recipient, SealedLetter, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import type { Secret } from './secret.ts'

export type IntroductionLetter = ThreadLetter<Introduction> & Signed

/** Lead to mentor, with the thread the mentee's choice made for this mentor. Signed. */
export async function sealIntroduction(
  _introduction: Introduction,
  _mentor: Recipient,
  _thread: Secret,
  _lead: PersonKeys,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openIntroduction(
  _envelope: Bytes,
  _mentor: ReturnKeys,
  _reading: Reading
): Promise<Outcome<IntroductionLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
