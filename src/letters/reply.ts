import type { Reply } from '../vocabulary/reply.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { PersonKeys, ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading, Recipient, SealedLetter, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import type { Secret } from './secret.ts'

export type ReplyLetter = ThreadLetter<Reply> & Signed

/** Lead to mentee, in the thread of the referral. Signed. */
export async function sealReply(
  _reply: Reply,
  _mentee: Recipient,
  _thread: Secret,
  _lead: PersonKeys,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openReply(
  _envelope: Bytes,
  _mentee: ReturnKeys,
  _reading: Reading
): Promise<Outcome<ReplyLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
