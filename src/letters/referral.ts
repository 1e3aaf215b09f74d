import type { Referral } from '../vocabulary/referral.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading, Recipient, SealedLetter, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import type { Secret } from './secret.ts'

export type ReferralLetter = ThreadLetter<Referral>

/** Mentee to the one lead of their choice. Not signed: nobody need know who writes. `thread` is made by `makeSecret`. */
export async function sealReferral(
  _referral: Referral,
  _lead: Recipient,
  _thread: Secret,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openReferral(
  _envelope: Bytes,
  _lead: ReturnKeys,
  _reading: Reading
): Promise<Outcome<ReferralLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
