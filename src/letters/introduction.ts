import { type Introduction, parseIntroduction } from '../vocabulary/introduction.ts'
import { toJson } from '../vocabulary/parse.ts'
import { fold } from './envelope.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import type { Recipient, SealedLetter, SealingRefusal, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, type SignedPurpose, signedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

export type IntroductionLetter = ThreadLetter<Introduction> & Signed

const purpose: SignedPurpose<Introduction> = {
  name: 'introduction',
  thread: 'starts',
  signedAt: 'lead',
  parse: parseIntroduction
}

/** Lead to mentor, with the thread the mentee's choice made for this mentor. Signed. */
export async function sealIntroduction(
  introduction: Introduction,
  mentor: Recipient,
  thread: Secret,
  lead: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const signer = await signingOf(lead)
  return fold({ purpose: purpose.name, thread, body: toJson(introduction), signer, alsoSigned: [] }, mentor, writing)
}

export const readIntroduction = signedReader(purpose)
export const openIntroduction = opener(readIntroduction)
