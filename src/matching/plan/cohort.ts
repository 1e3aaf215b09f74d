import type { Practice } from '../../vocabulary/practice.ts'
import type { MenteeFacts, MentorFacts } from '../facts.ts'
import type { Relaxed } from '../hard-rules.ts'
import type { Policy } from '../policy.ts'

/** Everyone a plan is about, and the scheme's choices. */
export interface Cohort {
  readonly policy: Policy
  readonly mentees: readonly MenteeFacts[]
  readonly mentors: readonly MentorFacts[]
  readonly practices: readonly Practice[]
  /**
   * Rules that the lead sets aside, each for one pair and with a recorded reason. A pair against whom nothing else
   * stands may then be planned like any other.
   */
  readonly relaxed?: readonly RelaxedForPair[]
}

export interface RelaxedForPair extends Relaxed {
  readonly mentee: string
}
