import type { Relaxed } from '../matching/hard-rules.ts'
import type { Ranked, Shortlist } from '../matching/shortlist.ts'
import type { Candidate } from '../vocabulary/offer.ts'
import type { Desk } from './desk.ts'

export type { Ranked, Shortlist }

/**
 * Who may be put forward for a request, best first, and who may not, each with reasons: worked out in the lead's
 * browser from the mentors' sealed profiles. Nothing is sent. Undefined for a request that was not yet spoken about.
 */
export function shortlistFor(_lead: Desk, _id: string, _relaxed: readonly Relaxed[] = []): Shortlist | undefined {
  throw Error('not yet walked')
}

/** One of the shortlist as it stands in an offer: portrait, and reasons to read out. */
export function candidate(_lead: Desk, _ranked: Ranked): Candidate {
  throw Error('not yet walked')
}
