import assert from 'node:assert/strict'
import type { MenteeFacts, MentorFacts } from '../../src/matching/facts.ts'
import { obstacles, type Scheme } from '../../src/matching/hard-rules.ts'
import type { Plan } from '../../src/matching/plan/plan.ts'
import type { Cohort } from '../../src/matching/plan/prepare.ts'
import type { Policy } from '../../src/matching/policy.ts'
import { practiceBook } from '../../src/matching/practices.ts'
import { score } from '../../src/matching/score.ts'

// Judges plans from the records alone, by the rules in words: shares nothing with tables, candidates and prices.

/** How good a plan is by its aims, worked out from the records alone: people served, then everything else. */
export type Value = readonly [served: number, rest: number]

export const isBetter = ([served, rest]: Value, [otherServed, otherRest]: Value) =>
  served > otherServed || (served === otherServed && rest > otherRest)

const bandCost = ({ bands }: Policy, fit: number) =>
  bands.reduce((sum, band) => sum + (fit < band.below ? band.cost : 0), 0)
export const placeCost = ({ load }: Policy, place: number) => load[Math.min(place, load.length - 1)] ?? 0
export const waitCost = ({ waitPerWeek }: Policy, mentee: MenteeFacts) =>
  waitPerWeek * Math.min(520, mentee.waitingWeeks ?? 0)

const schemes = new WeakMap<Cohort, Scheme>()

/** What a pair is worth, or nothing where it must not be. */
export function pairWorth(cohort: Cohort, mentee: MenteeFacts, mentor: MentorFacts): number | undefined {
  const { policy } = cohort
  const scheme = schemes.get(cohort) ?? { policy, practices: practiceBook(cohort.practices) }
  schemes.set(cohort, scheme)
  const standing = obstacles(mentee, mentor, scheme).filter(({ rule }) => !isSetAside(cohort, mentee, mentor, rule))
  const fit = score(mentee, mentor, policy)
  return standing.length > 0 || fit < policy.floor ? undefined : fit - bandCost(policy, fit)
}

const isSetAside = ({ relaxed }: Cohort, mentee: MenteeFacts, mentor: MentorFacts, rule: string): boolean =>
  relaxed?.some(each => each.rule === rule && each.mentee === mentee.id && each.mentor === mentor.key) ?? false

export function judge(cohort: Cohort, { pairs }: Pick<Plan, 'pairs'>): Value {
  const mentorOf = new Map(pairs.map(pair => [pair.mentee, pair.mentor]))
  const taken = new Map(cohort.mentors.map(({ key, busy }) => [key, busy]))
  let rest = 0
  for (const mentee of cohort.mentees) {
    const mentor = cohort.mentors.find(({ key }) => key === mentorOf.get(mentee.id))
    if (mentor === undefined) rest -= waitCost(cohort.policy, mentee)
    else {
      const worth = pairWorth(cohort, mentee, mentor)
      const place = taken.get(mentor.key) ?? 0
      assert.ok(worth !== undefined, 'a pair that must not be')
      assert.ok(place < mentor.capacity, 'more people than places')
      rest += worth - placeCost(cohort.policy, place)
      taken.set(mentor.key, place + 1)
    }
  }
  return [pairs.length, rest]
}

export function bestByTryingAll(cohort: Cohort): Value {
  const worths = cohort.mentees.map(mentee => cohort.mentors.map(mentor => pairWorth(cohort, mentee, mentor)))
  const taken = cohort.mentors.map(({ busy }) => busy)
  const from = (i: number): Value => {
    const mentee = cohort.mentees[i]
    if (mentee === undefined) return [0, 0]
    const [served, rest] = from(i + 1)
    let best: Value = [served, rest - waitCost(cohort.policy, mentee)]
    for (const [j, mentor] of cohort.mentors.entries()) {
      const worth = worths[i]?.[j]
      const place = taken[j] ?? 0
      if (worth === undefined || place >= mentor.capacity) continue
      taken[j] = place + 1
      const [served, rest] = from(i + 1)
      taken[j] = place
      const value: Value = [served + 1, rest + worth - placeCost(cohort.policy, place)]
      if (isBetter(value, best)) best = value
    }
    return best
  }
  return from(0)
}

/**
 * The Hungarian method on a full table (after e-maxx; Kuhn 1955), one column for each place and one for everyone's
 * waiting: written apart from the solver, to compare with.
 */
export function bestByHungarianMethod(cohort: Cohort): Value {
  const total = hungarian(fullTable(cohort))
  const count = Math.round(-total / served)
  return [count, -(total + count * served)]
}

/** What each person served counts in a full table, and what must not be. */
export const served = 1e8
const never = 1e13

/** What each mentee costs on each place, and on waiting, in a column of their own. */
export function fullTable(cohort: Cohort): readonly (readonly number[])[] {
  const places = cohort.mentors.flatMap((mentor, j) =>
    Array.from({ length: Math.max(0, mentor.capacity - mentor.busy) }, (_, n) => ({
      j,
      cost: placeCost(cohort.policy, mentor.busy + n)
    }))
  )
  return cohort.mentees.map((mentee, i) => {
    const worths = cohort.mentors.map(mentor => pairWorth(cohort, mentee, mentor))
    const seats = places.map(({ j, cost }) => (worths[j] === undefined ? never : cost - worths[j] - served))
    return [...seats, ...cohort.mentees.map((_, k) => (k === i ? waitCost(cohort.policy, mentee) : never))]
  })
}

function hungarian(cost: readonly (readonly number[])[]): number {
  const [n, m] = [cost.length, cost[0]?.length ?? 0]
  const u = new Float64Array(n + 1)
  const v = new Float64Array(m + 1)
  const rowOf = new Int32Array(m + 1)
  const way = new Int32Array(m + 1)
  const at = (numbers: Float64Array | Int32Array, index: number) => numbers[index] ?? 0
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i
    let column = 0
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(m + 1)
    do {
      used[column] = 1
      const row = at(rowOf, column)
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue
        const reduced = (cost[row - 1]?.[j - 1] ?? 0) - at(u, row) - at(v, j)
        if (reduced < at(least, j)) {
          least[j] = reduced
          way[j] = column
        }
        if (at(least, j) < delta) {
          delta = at(least, j)
          next = j
        }
      }
      for (let j = 0; j <= m; j++)
        if (used[j]) {
          u[at(rowOf, j)] = at(u, at(rowOf, j)) + delta
          v[j] = at(v, j) - delta
        } else least[j] = at(least, j) - delta
      column = next
    } while (at(rowOf, column) !== 0)
    while (column !== 0) {
      rowOf[column] = at(rowOf, at(way, column))
      column = at(way, column)
    }
  }
  let total = 0
  for (let j = 1; j <= m; j++) if (at(rowOf, j) !== 0) total += cost[at(rowOf, j) - 1]?.[j - 1] ?? 0
  return total
}

/** How many permitted pairs are worth more than their price and the profit the mentee has: none, if the proof holds. */
export function pairsOutOfProof(cohort: Cohort, { workings }: Plan): number {
  const { problem, price, prepared } = workings
  const { start, mentor, worth } = problem.candidates
  let found = 0
  for (const [i, mentee] of prepared.mentees.mentees.entries()) {
    let profit = problem.waiting[i] ?? 0
    for (let e = start[i] ?? 0; e < (start[i + 1] ?? 0); e++)
      profit = Math.max(profit, (worth[e] ?? 0) - (price[mentor[e] ?? -1] ?? 0))
    for (const [j, each] of prepared.mentors.mentors.entries())
      if ((pairWorth(cohort, mentee, each) ?? Number.NEGATIVE_INFINITY) - (price[j] ?? 0) > profit) found++
  }
  return found
}
