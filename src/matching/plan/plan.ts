import type { PersonKey } from '../../vocabulary/roster.ts'
import type { Pair, PlannedPair } from './pair.ts'
import type { Prepared } from './prepared.ts'
import type { Candidates, Problem } from './problem.ts'

export type { Pair, PlannedPair } from './pair.ts'

/** What is settled before planning begins. */
export interface Wishes {
  /** Pairs who have been introduced. They stay; their mentors' `busy` counts them already. */
  readonly frozen?: readonly Pair[]
  /** Pairs the lead has decided on; each takes one of the free places. */
  readonly forced?: readonly Pair[]
  readonly forbidden?: readonly Pair[]
  /** The plan before: whoever can keep their mentor at little loss does, and the work starts from there. */
  readonly earlier?: Plan
}

/** Somebody who goes on waiting: because no mentor is permitted at all, or because the places go further elsewhere. */
export interface Waiting {
  readonly mentee: string
  readonly because: 'nobody-permitted' | 'no-room'
}

/**
 * Proof that no other plan is better: with these prices nobody could add up more than `worth` (see `check.ts`), and all
 * of `pairsLookedThrough` were compared with the prices. Prices tell how much others need a mentor, and so about
 * other people: for the lead's screen only.
 */
export interface Certificate {
  readonly policy: string
  readonly worth: number
  readonly served: number
  /** What each person served counts in `worth`, so that no gain elsewhere outweighs it. */
  readonly servedFirst: number
  readonly rounds: number
  readonly pairsLookedThrough: number
  readonly prices: readonly { readonly mentor: PersonKey; readonly price: number }[]
}

export interface Plan {
  readonly pairs: readonly PlannedPair[]
  readonly waiting: readonly Waiting[]
  readonly certificate: Certificate
  readonly workings: Workings
}

/** The numbers behind a plan, for questions about it and for planning again. */
export interface Workings {
  readonly prepared: Prepared
  readonly problem: Problem
  readonly price: Float64Array
  readonly mentorOf: Int32Array
  /** Every pair that was looked at closely; all others are worth at most `reach` to a mentee after the price. */
  readonly candidates: Candidates
  readonly reach: Float64Array
}
