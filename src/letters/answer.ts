import { type Answer, parseAnswer } from '../vocabulary/answer.ts'
import { toJson } from '../vocabulary/parse.ts'
import { fold } from './envelope.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import type { Recipient, SealedLetter, SealingRefusal, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, type SignedPurpose, signedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

export type AnswerLetter = ThreadLetter<Answer> & Signed

const purpose: SignedPurpose<Answer> = { name: 'answer', thread: 'continues', signedAt: 'mentor', parse: parseAnswer }

/** Mentor to lead, in the thread of the brief. Signed. */
export async function sealAnswer(
  answer: Answer,
  lead: Recipient,
  thread: Secret,
  mentor: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const signer = await signingOf(mentor)
  return fold({ purpose: purpose.name, thread, body: toJson(answer), signer, alsoSigned: [] }, lead, writing)
}

export const readAnswer = signedReader(purpose)
export const openAnswer = opener(readAnswer)
