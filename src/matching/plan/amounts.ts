import type { MenteeFacts, MentorFacts } from '../facts.ts'
import type { Policy } from '../policy.ts'
import { full } from '../score.ts'

/** The aims of a policy, in their order, as amounts that add up. */
export interface Amounts {
  /** What a pair of each fit is worth: less inside the bands of bad fits, and never chosen below the floor. */
  readonly worthOfFit: Float64Array
  /** What it is worth when a mentee goes on waiting: always worse than anything that a pair elsewhere could gain. */
  readonly waiting: Float64Array
  readonly placeStart: Int32Array
  readonly placeCost: Int32Array
  /** What serving one person more outweighs: the sum of all that could be lost in fit, bands, load and waiting. */
  readonly servedFirst: number
  /** No sum in this plan can be larger. */
  readonly largestSum: number
}

const longestWaitWeeks = 520

export function amounts(policy: Policy, mentees: readonly MenteeFacts[], mentors: readonly MentorFacts[]): Amounts {
  const worthOfFit = Float64Array.from({ length: full + 1 }, (_, fit) =>
    fit < policy.floor ? Number.NEGATIVE_INFINITY : fit - bandCost(policy, fit)
  )
  const wait = mentees.map(mentee => Math.min(mentee.waitingWeeks ?? 0, longestWaitWeeks) * policy.waitPerWeek)
  const placeStart = new Int32Array(mentors.length + 1)
  const costs: number[] = []
  for (const [j, { busy, capacity }] of mentors.entries()) {
    for (let place = busy; place < capacity; place++) costs.push(policy.load[Math.min(place, policy.load.length - 1)])
    placeStart[j + 1] = costs.length
  }
  const dearest = costs.reduce((most, cost) => Math.max(most, cost), 0)
  const longest = wait.reduce((most, each) => Math.max(most, each), 0)
  const range = full + policy.continuity + Math.max(bandCost(policy, policy.floor) + dearest, longest)
  // A power of two, so that it seldom changes from one plan to the next, and earlier prices stay a good start.
  const servedFirst = 2 ** Math.ceil(Math.log2(mentees.length * range + 1))
  return {
    worthOfFit,
    waiting: Float64Array.from(wait, each => -servedFirst - each),
    placeStart,
    placeCost: Int32Array.from(costs),
    servedFirst,
    largestSum: 2 * (servedFirst + range) * (mentees.length + costs.length)
  }
}

const bandCost = ({ bands }: Policy, fit: number): number =>
  bands.reduce((sum, { below, cost }) => sum + (fit < below ? cost : 0), 0)
