import type { Choice } from '../vocabulary/choice.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading, Recipient, SealedLetter, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import type { Secret } from './secret.ts'

/** `mentorThread`: the secret of the thread between mentor and mentee, which the introduction hands on. */
export type ChoiceLetter = ThreadLetter<Choice> & { readonly mentorThread: Secret }

/** Mentee to lead, in the thread of the referral. Not signed: the thread's secret says who it is. */
export async function sealChoice(
  _choice: Choice,
  _lead: Recipient,
  _thread: Secret,
  _mentorThread: Secret,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openChoice(
  _envelope: Bytes,
  _lead: ReturnKeys,
  _reading: Reading
): Promise<Outcome<ChoiceLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
