import type { Offer } from '../vocabulary/offer.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { PersonKeys, ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading, Recipient, SealedLetter, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import type { Secret } from './secret.ts'

export type OfferLetter = ThreadLetter<Offer> & Signed

/** Lead to mentee, in the thread of the referral. Signed. */
export async function sealOffer(
  _offer: Offer,
  _mentee: Recipient,
  _thread: Secret,
  _lead: PersonKeys,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openOffer(
  _envelope: Bytes,
  _mentee: ReturnKeys,
  _reading: Reading
): Promise<Outcome<OfferLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
