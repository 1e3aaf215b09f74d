import type { Desk } from './desk.ts'
import type { LetterNote } from './held/letter-note.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** What came in, by what it concerns: ids of referrals, introductions, pairings, or a mentor's key. */
export type News =
  | { readonly kind: 'referral' | 'reply' | 'offer' | 'choice' | 'parting' | 'introduction'; readonly id: string }
  | { readonly kind: 'welcome'; readonly id: string; readonly pairing: string }
  | { readonly kind: 'profile'; readonly mentor: string }

export interface Collected {
  readonly news: readonly News[]
  /** Letters that could not be taken this time. They never hold up the others. */
  readonly notes: readonly LetterNote[]
}

/**
 * Empties every letterbox of this desk, each in a call of its own: fetch, open, keep in the vault, then delete.
 * Killed anywhere in between, nothing is lost and nothing is taken twice.
 */
export async function collect(_world: World, _desk: Desk): Promise<Outcome<Collected>> {
  return refuse('away')
}
