import { type Brief, parseBrief } from '../vocabulary/brief.ts'
import { toJson } from '../vocabulary/parse.ts'
import { fold } from './envelope.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import type { Recipient, SealedLetter, SealingRefusal, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, type SignedPurpose, signedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

export type BriefLetter = ThreadLetter<Brief> & Signed

const purpose: SignedPurpose<Brief> = { name: 'brief', thread: 'starts', signedAt: 'lead', parse: parseBrief }

/** Lead to mentor, in a thread of its own that leads to no other. Signed. `thread` is made by `makeSecret`. */
export async function sealBrief(
  brief: Brief,
  mentor: Recipient,
  thread: Secret,
  lead: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const signer = await signingOf(lead)
  return fold({ purpose: purpose.name, thread, body: toJson(brief), signer, alsoSigned: [] }, mentor, writing)
}

export const readBrief = signedReader(purpose)
export const openBrief = opener(readBrief)
