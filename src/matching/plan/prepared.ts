import type { MenteeTable } from '../tables/mentees.ts'
import type { MentorTable } from '../tables/mentors.ts'
import type { Amounts } from './amounts.ts'
import type { PlannedPair } from './pair.ts'
import type { Candidates } from './problem.ts'
import type { Earlier, Preferred } from './rounds.ts'
import type { SetAside } from './set-aside.ts'

/** A cohort as numbers, with what is settled taken out. */
export interface Prepared {
  readonly ok: true
  readonly mentors: MentorTable
  readonly mentees: MenteeTable
  readonly amounts: Amounts
  readonly settled: readonly PlannedPair[]
  readonly setAside: SetAside
  /** Candidates known beforehand: pairs for whom rules are set aside, and everyone's mentor in the plan before. */
  readonly known: Candidates
  readonly earlier: Earlier | undefined
  readonly preferred: Preferred | undefined
  /** Mentees who have left since, but still stand in the numbers. */
  readonly gone?: ReadonlySet<string>
}
