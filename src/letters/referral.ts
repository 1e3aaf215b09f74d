import { toJson } from '../vocabulary/parse.ts'
import { parseReferral, type Referral } from '../vocabulary/referral.ts'
import { fold } from './envelope.ts'
import type { Recipient, SealedLetter, SealingRefusal, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, type Purpose, unsignedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

export type ReferralLetter = ThreadLetter<Referral>

const purpose: Purpose<Referral> = { name: 'referral', thread: 'starts', parse: parseReferral }

/** Mentee to the one lead of their choice. Not signed: nobody need know who writes. `thread` is made by `makeSecret`. */
export const sealReferral = (
  referral: Referral,
  lead: Recipient,
  thread: Secret,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> => {
  const body = toJson(referral)
  return fold({ purpose: purpose.name, thread, body, signer: undefined, alsoSigned: [] }, lead, writing)
}

export const readReferral = unsignedReader(purpose)
export const openReferral = opener(readReferral)
