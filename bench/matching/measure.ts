import { assign } from '../../src/matching/plan/assign.ts'
import type { Plan } from '../../src/matching/plan/plan.ts'
import type { Cohort } from '../../src/matching/plan/prepare.ts'
import { rematch } from '../../src/matching/plan/rematch.ts'
import { reweigh } from '../../src/matching/plan/reweigh.ts'
import { type Policy, usualPolicy } from '../../src/matching/policy.ts'
import { quickShortlist } from '../../src/matching/quick-shortlist.ts'
import { compile } from '../../src/matching/tables/mentors.ts'
import { makeUp } from './made-up.ts'

// What is measured, in Node and in a page alike.

/** Milliseconds: half of the runs took no longer, and 99 of 100. */
export interface Times {
  readonly half: number
  readonly most: number
}

function timesOf(runs: readonly number[]): Times {
  const sorted = runs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { half: at(0.5), most: at(0.99) }
}

function time(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Three names with reasons out of so many mentors, for one mentee after the other. */
export function measureShortlist(mentors: number, people: number): Times {
  const cohort = makeUp({ mentees: people, mentors, ratio: mentors / people, seed: 8 })
  const table = compile(usualPolicy, cohort.mentors, cohort.practices)
  for (const mentee of cohort.mentees.slice(0, 300)) quickShortlist(table, mentee, 3)
  return timesOf(cohort.mentees.map(mentee => time(() => quickShortlist(table, mentee, 3))))
}

export const region = (ratio: number): Cohort => ({
  policy: usualPolicy,
  ...makeUp({ mentees: 1000, mentors: 300, ratio, seed: 7 })
})

export function planOf(cohort: Cohort): Plan {
  const assigned = assign(cohort)
  if (!assigned.ok) throw new Error(assigned.refusal)
  return assigned.plan
}

/** The policy with one weight moved, as by a slider. */
const slid = (n: number): Policy => ({
  ...usualPolicy,
  criteria: usualPolicy.criteria.map((each, at) =>
    at === n % usualPolicy.criteria.length ? { ...each, weight: 5 + 3 * n } : each
  )
})

export function measureRegion(ratio: number): {
  readonly fresh: Times
  readonly slider: Times
  readonly leaves: Times
} {
  const cohort = region(ratio)
  const plan = planOf(cohort)
  return {
    fresh: timesOf(Array.from({ length: 9 }, () => time(() => planOf(cohort)))),
    slider: timesOf(Array.from({ length: 30 }, (_, n) => time(() => reweigh(plan, slid(n))))),
    leaves: measureLeaving(plan, 30)
  }
}

/** One mentor after the other leaves the same plan; the mended plan is the best one, over all pairs. */
export function measureLeaving(plan: Plan, runs: number): Times {
  const { mentors } = plan.workings.prepared.mentors
  const keys = Array.from({ length: runs }, (_, n) => mentors[(n * 37 + 5) % mentors.length]?.key).filter(
    key => key !== undefined
  )
  return timesOf(
    keys.map(mentor =>
      time(() => rematch(plan, [{ kind: 'mentor-leaves', mentor }], { maxMoves: mentors.length * 50 }))
    )
  )
}
