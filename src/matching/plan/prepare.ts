import type { Practice } from '../../vocabulary/practice.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import type { MenteeFacts, MentorFacts } from '../facts.ts'
import { obstacles, type Scheme } from '../hard-rules.ts'
import { menteesFault, mentorsFault } from '../people-check.ts'
import type { Policy } from '../policy.ts'
import { policyFault } from '../policy-check.ts'
import { type Refused, refused } from '../refusal.ts'
import { score } from '../score.ts'
import { type MenteeTable, tabulate } from '../tables/mentees.ts'
import { compile, type MentorTable } from '../tables/mentors.ts'
import { type Amounts, amounts } from './amounts.ts'
import type { Plan, PlannedPair, Wishes } from './plan.ts'
import { type Candidates, nobody } from './problem.ts'
import type { Earlier, Preferred } from './rounds.ts'
import { settle } from './settle.ts'

/** Everyone a plan is about, and the scheme's choices. */
export interface Cohort {
  readonly policy: Policy
  readonly mentees: readonly MenteeFacts[]
  readonly mentors: readonly MentorFacts[]
  readonly practices: readonly Practice[]
}

/** A cohort as numbers, with what is settled taken out. */
export interface Prepared {
  readonly ok: true
  readonly mentors: MentorTable
  readonly mentees: MenteeTable
  readonly amounts: Amounts
  readonly settled: readonly PlannedPair[]
  /** Candidates known from the plan before: nobody, or everyone's mentor in it. */
  readonly known: Candidates
  readonly earlier: Earlier | undefined
  readonly preferred: Preferred | undefined
  /** Mentees who have left since, but still stand in the numbers. */
  readonly gone?: ReadonlySet<string>
}

/** Checks everything that is handed in, settles what is settled, and turns the rest into numbers. */
export function prepare(cohort: Cohort, wishes: Wishes): Prepared | Refused {
  const { policy, practices } = cohort
  const fault = policyFault(policy) ?? mentorsFault(cohort.mentors) ?? menteesFault(cohort.mentees)
  if (fault) return fault
  const settled = settle(cohort, wishes)
  if (!settled.ok) return settled
  const mentors = compile(policy, settled.mentors, practices)
  const mentees = tabulate(mentors, settled.mentees)
  const sums = amounts(policy, mentees.mentees, mentors.mentors)
  if (!(sums.largestSum < Number.MAX_SAFE_INTEGER)) return refused('too-large', `${mentees.mentees.length} mentees`)
  const earlier = wishes.earlier && translate(wishes.earlier, mentees, mentors)
  const preferred = earlier && { mentorOf: earlier.mentorOf, bonus: policy.continuity }
  const known = ownMentors(earlier, mentees, mentors, sums)
  return { ok: true, mentors, mentees, amounts: sums, settled: settled.pairs, known, earlier, preferred }
}

/** An earlier plan's prices and pairs in today's numbers; people come and go between plans. */
function translate({ workings }: Plan, mentees: MenteeTable, mentors: MentorTable): Earlier {
  const before = workings.prepared
  const { price, mentorOf } = workings
  const numberBefore = new Map(before.mentors.mentors.map(({ key }, j) => [key, j]))
  const numberNow = new Map(mentors.mentors.map(({ key }, j) => [key, j]))
  const mentorBefore = new Map(
    before.mentees.mentees.map(({ id }, i) => [id, before.mentors.mentors[mentorOf[i]]?.key])
  )
  return {
    price: Float64Array.from(mentors.mentors, ({ key }) => price[numberBefore.get(key) ?? -1] ?? 0),
    mentorOf: Int32Array.from(
      mentees.mentees,
      ({ id }) => numberNow.get(mentorBefore.get(id) ?? ('' as PersonKey)) ?? nobody
    )
  }
}

function ownMentors(
  earlier: Earlier | undefined,
  mentees: MenteeTable,
  mentors: MentorTable,
  sums: Amounts
): Candidates {
  const { scheme } = mentors
  const start = new Int32Array(mentees.mentees.length + 1)
  const mentor: number[] = []
  const worth: number[] = []
  for (const [i, mentee] of mentees.mentees.entries()) {
    const j = earlier?.mentorOf[i] ?? nobody
    const fit = j === nobody ? undefined : permittedFit(mentee, mentors.mentors[j], scheme)
    if (fit !== undefined) {
      mentor.push(j)
      worth.push(sums.worthOfFit[fit])
    }
    start[i + 1] = mentor.length
  }
  return { start, mentor: Int32Array.from(mentor), worth: Float64Array.from(worth) }
}

/** The score of a pair that no rule and no floor stands against. */
export function permittedFit(mentee: MenteeFacts, mentor: MentorFacts, scheme: Scheme): number | undefined {
  if (obstacles(mentee, mentor, scheme).length > 0) return undefined
  const fit = score(mentee, mentor, scheme.policy)
  return fit < scheme.policy.floor ? undefined : fit
}
