import type { Amounts } from './amounts.ts'
import { merge, type Search } from './candidates.ts'
import { type Candidates, nobody, type Problem, unplaced } from './problem.ts'
import type { Seating } from './seating.ts'
import { solve, type Watch } from './solve.ts'

/** How many mentors each mentee starts with, and how many may join in a round. Neither changes the result. */
const firstFew = 24
const moreEachRound = 8

/** Where an earlier plan stood: a price for each mentor, a mentor for each mentee. */
export interface Earlier {
  readonly price: Float64Array
  readonly mentorOf: Int32Array
}

/** The best plan over every permitted pair, and how often all of them had to be looked through. */
export interface Planned {
  readonly seating: Seating
  readonly rounds: number
}

/**
 * Plans with a few candidates for each mentee, then lets the prices of that plan look through all pairs: one that was
 * left out matters only if it is worth more than its price and the profit the mentee has already. Such pairs join, and
 * the plan is mended from where it stood, until none is left (column generation, Dantzig and Wolfe 1960). So the short
 * lists save time and cost nobody a mentor.
 *
 * Whoever runs this answers each `Search` it yields, with one worker or with many.
 */
export function* planInRounds(
  { waiting, placeStart, placeCost }: Amounts,
  kept: Candidates,
  earlier: Earlier | undefined,
  watch: Watch
): Generator<Search, Planned, Candidates> {
  const mentees = waiting.length
  const mentors = placeStart.length - 1
  const problemWith = (candidates: Candidates): Problem => ({
    mentees,
    mentors,
    candidates,
    placeStart,
    placeCost,
    waiting
  })
  const free = new Float64Array(mentors)
  const anything = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY)
  const first = yield { most: firstFew, price: earlier?.price ?? free, profit: anything }
  let seating = mend(problemWith(merge(kept, without(first, kept))), earlier, watch)
  for (let rounds = 1; ; rounds++) {
    const profit = Float64Array.from({ length: mentees }, (_, i) => seating.profit(i))
    const found = yield { most: moreEachRound, price: seating.price, profit }
    if (found.mentor.length === 0) return { seating, rounds }
    const problem = problemWith(merge(seating.problem.candidates, found))
    seating = mend(problem, { price: seating.price, mentorOf: seating.mentorOf() }, watch)
  }
}

/** Candidates that are not among the kept ones. */
function without(found: Candidates, kept: Candidates): Candidates {
  const start = new Int32Array(found.start.length)
  const left: number[] = []
  for (let i = 0; i < start.length - 1; i++) {
    const own = kept.mentor.subarray(kept.start[i], kept.start[i + 1])
    for (let e = found.start[i]; e < found.start[i + 1]; e++) if (!own.includes(found.mentor[e])) left.push(e)
    start[i + 1] = left.length
  }
  const pick = (numbers: Int32Array) => Int32Array.from(left, e => numbers[e])
  return { start, mentor: pick(found.mentor), worth: pick(found.worth) }
}

function mend(problem: Problem, earlier: Earlier | undefined, watch: Watch): Seating {
  if (earlier === undefined) return solve(problem, undefined, watch)
  const { start, mentor } = problem.candidates
  const choice = earlier.mentorOf.map((wanted, i) => {
    for (let e = start[i]; wanted !== nobody && e < start[i + 1]; e++) if (mentor[e] === wanted) return e
    return unplaced
  })
  return solve(problem, { price: earlier.price.slice(), choice }, watch)
}
