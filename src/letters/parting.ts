import type { Parting } from '../vocabulary/parting.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { PersonKeys, ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading, Recipient, SealedLetter, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import type { Secret } from './secret.ts'

export type PartingLetter = ThreadLetter<Parting> & Signed

/** Mentor to lead, in the thread of the introduction. Signed. */
export async function sealParting(
  _parting: Parting,
  _lead: Recipient,
  _thread: Secret,
  _mentor: PersonKeys,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openParting(
  _envelope: Bytes,
  _lead: ReturnKeys,
  _reading: Reading
): Promise<Outcome<PartingLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
