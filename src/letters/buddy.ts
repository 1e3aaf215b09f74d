import { type BuddyRequest, parseBuddyRequest } from '../vocabulary/buddy.ts'
import { toJson } from '../vocabulary/parse.ts'
import { fold } from './envelope.ts'
import type { Letter, Recipient, SealedLetter, SealingRefusal, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, unthreadedReader } from './purpose.ts'

export type BuddyLetter = Letter<BuddyRequest>

const purpose = { name: 'buddy', parse: parseBuddyRequest }

/** Newcomer to a lead or to the office. Not signed, and of no thread: it is answered by ringing. */
export const sealBuddy = (
  request: BuddyRequest,
  to: Recipient,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> => {
  const body = toJson(request)
  return fold({ purpose: purpose.name, thread: undefined, body, signer: undefined, alsoSigned: [] }, to, writing)
}

export const readBuddy = unthreadedReader(purpose)
export const openBuddy = opener(readBuddy)
