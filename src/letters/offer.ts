import { type Offer, parseOffer } from '../vocabulary/offer.ts'
import { toJson } from '../vocabulary/parse.ts'
import { fold } from './envelope.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import type { Recipient, SealedLetter, SealingRefusal, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, type SignedPurpose, signedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

export type OfferLetter = ThreadLetter<Offer> & Signed

const purpose: SignedPurpose<Offer> = { name: 'offer', thread: 'continues', signedAt: 'lead', parse: parseOffer }

/** Lead to mentee, in the thread of the referral. Signed. */
export async function sealOffer(
  offer: Offer,
  mentee: Recipient,
  thread: Secret,
  lead: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const signer = await signingOf(lead)
  return fold({ purpose: purpose.name, thread, body: toJson(offer), signer, alsoSigned: [] }, mentee, writing)
}

export const readOffer = signedReader(purpose)
export const openOffer = opener(readOffer)
