import { toJson } from '../vocabulary/parse.ts'
import { type Parting, parseParting } from '../vocabulary/parting.ts'
import { fold } from './envelope.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import type { Recipient, SealedLetter, SealingRefusal, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, type SignedPurpose, signedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

export type PartingLetter = ThreadLetter<Parting> & Signed

const purpose: SignedPurpose<Parting> = {
  name: 'parting',
  thread: 'continues',
  signedAt: 'mentor',
  parse: parseParting
}

/** Mentor to lead, in the thread of the introduction. Signed. */
export async function sealParting(
  parting: Parting,
  lead: Recipient,
  thread: Secret,
  mentor: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const signer = await signingOf(mentor)
  return fold({ purpose: purpose.name, thread, body: toJson(parting), signer, alsoSigned: [] }, lead, writing)
}

export const readParting = signedReader(purpose)
export const openParting = opener(readParting)
