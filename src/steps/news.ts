import type { PersonKey } from '../vocabulary/roster.ts'

/** What came in, by what it concerns: ids of referrals, introductions, pairings, or a mentor's key. */
export type News =
  | {
      readonly kind:
        | 'referral'
        | 'reply'
        | 'offer'
        | 'choice'
        | 'parting'
        | 'introduction'
        | 'brief'
        | 'answer'
        | 'buddy'
      readonly id: string
    }
  | { readonly kind: 'welcome'; readonly id: string; readonly pairing: string }
  | { readonly kind: 'profile'; readonly mentor: PersonKey }

/** Why a letter that opened was not taken: it answers nothing that waits here. */
export type Misplaced = { readonly kind: 'misplaced' }
export const misplaced: Misplaced = { kind: 'misplaced' }
