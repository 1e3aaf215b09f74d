import type { PersonKey } from '../../vocabulary/roster.ts'
import type { MenteeFacts, MentorFacts } from '../facts.ts'
import type { Scheme } from '../hard-rules.ts'
import { menteesFault, mentorsFault } from '../people-check.ts'
import { policyFault } from '../policy-check.ts'
import { type Refused, refused } from '../refusal.ts'
import { score } from '../score.ts'
import { type MenteeTable, tabulate } from '../tables/mentees.ts'
import { compile, type MentorTable } from '../tables/mentors.ts'
import { type Amounts, amounts } from './amounts.ts'
import type { Cohort } from './cohort.ts'
import type { Pair, Plan, Wishes } from './plan.ts'
import type { Prepared } from './prepared.ts'
import { type Candidates, nobody } from './problem.ts'
import type { Earlier } from './rounds.ts'
import { pairsIn, type SetAside, setAsideIn, standing } from './set-aside.ts'
import { settle } from './settle.ts'

export type { Cohort } from './cohort.ts'

export type { Prepared } from './prepared.ts'

/** Checks everything that is handed in, settles what is settled, and turns the rest into numbers. */
export function prepare(cohort: Cohort, wishes: Wishes): Prepared | Refused {
  const { policy, practices } = cohort
  const fault = policyFault(policy) ?? mentorsFault(cohort.mentors) ?? menteesFault(cohort.mentees)
  if (fault) return fault
  const settled = settle(cohort, wishes)
  if (!settled.ok) return settled
  const relaxed = setAsideIn(cohort)
  if (!relaxed.ok) return relaxed
  const { setAside } = relaxed
  const mentors = compile(policy, settled.mentors, practices)
  const mentees = tabulate(mentors, settled.mentees)
  const sums = amounts(policy, mentees.mentees, mentors.mentors)
  if (!(sums.largestSum < Number.MAX_SAFE_INTEGER)) return refused('too-large', `${mentees.mentees.length} mentees`)
  const earlier = wishes.earlier && translate(wishes.earlier, mentees, mentors)
  const preferred = earlier && { mentorOf: earlier.mentorOf, bonus: policy.continuity }
  const own = earlier ? pairsOf(earlier.mentorOf) : []
  const known = candidatesOf(
    [...own, ...numbersOf(pairsIn(setAside), mentees, mentors)],
    mentees,
    mentors,
    sums,
    setAside
  )
  const { pairs } = settled
  return { ok: true, mentors, mentees, amounts: sums, settled: pairs, setAside, known, earlier, preferred }
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

/** A mentee's number and a mentor's. */
type PairOfNumbers = readonly [mentee: number, mentor: number]

const pairsOf = (mentorOf: Int32Array): readonly PairOfNumbers[] =>
  Array.from(mentorOf, (j, i) => [i, j] as const).filter(([, j]) => j !== nobody)

/** Those of the pairs of whom both are still to be planned for. */
export function numbersOf(
  pairs: readonly Pair[],
  mentees: MenteeTable,
  mentors: MentorTable
): readonly PairOfNumbers[] {
  if (pairs.length === 0) return []
  const numberOfMentee = new Map(mentees.mentees.map(({ id }, i) => [id, i]))
  const numberOfMentor = new Map(mentors.mentors.map(({ key }, j) => [key, j]))
  return pairs.flatMap(({ mentee, mentor }) => {
    const [i, j] = [numberOfMentee.get(mentee), numberOfMentor.get(mentor)]
    return i === undefined || j === undefined ? [] : [[i, j] as const]
  })
}

/** Those of the pairs that may be made, as lists of candidates. */
export function candidatesOf(
  pairs: readonly PairOfNumbers[],
  { mentees }: MenteeTable,
  { mentors, scheme }: MentorTable,
  { worthOfFit }: Amounts,
  setAside: SetAside
): Candidates {
  const worthByMentor = new Map<number, Map<number, number>>()
  for (const [i, j] of pairs) {
    const fit = permittedFit(mentees[i], mentors[j], scheme, setAside)
    if (fit === undefined) continue
    const row = worthByMentor.get(i) ?? new Map()
    worthByMentor.set(i, row.set(j, worthOfFit[fit]))
  }
  const start = new Int32Array(mentees.length + 1)
  const mentor: number[] = []
  const worth: number[] = []
  for (let i = 0; i < mentees.length; i++) {
    const row = [...(worthByMentor.get(i) ?? [])].sort(([, one], [, other]) => other - one)
    for (const [j, amount] of row) {
      mentor.push(j)
      worth.push(amount)
    }
    start[i + 1] = mentor.length
  }
  return { start, mentor: Int32Array.from(mentor), worth: Float64Array.from(worth) }
}

/** The score of a pair that no rule and no floor stands against. */
function permittedFit(
  mentee: MenteeFacts,
  mentor: MentorFacts,
  scheme: Scheme,
  setAside: SetAside
): number | undefined {
  if (standing(mentee, mentor, scheme, setAside).length > 0) return undefined
  const fit = score(mentee, mentor, scheme.policy)
  return fit < scheme.policy.floor ? undefined : fit
}
