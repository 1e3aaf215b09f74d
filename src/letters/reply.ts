import { toJson } from '../vocabulary/parse.ts'
import { parseReply, type Reply } from '../vocabulary/reply.ts'
import { fold } from './envelope.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import type { Recipient, SealedLetter, SealingRefusal, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, type SignedPurpose, signedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

export type ReplyLetter = ThreadLetter<Reply> & Signed

const purpose: SignedPurpose<Reply> = { name: 'reply', thread: 'continues', signedAt: 'lead', parse: parseReply }

/** Lead to mentee, in the thread of the referral. Signed. */
export async function sealReply(
  reply: Reply,
  mentee: Recipient,
  thread: Secret,
  lead: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const signer = await signingOf(lead)
  return fold({ purpose: purpose.name, thread, body: toJson(reply), signer, alsoSigned: [] }, mentee, writing)
}

export const readReply = signedReader(purpose)
export const openReply = opener(readReply)
