import type { Amounts } from './amounts.ts'
import { type Found, leastOfBlocks, merge, type Search } from './candidates.ts'
import { type Candidates, nobody, type Problem, unplaced } from './problem.ts'
import type { Seating } from './seating.ts'
import { solve, type Watch } from './solve.ts'

/** Where an earlier plan stood: a price for each mentor, a mentor for each mentee. */
export interface Earlier {
  readonly price: Float64Array
  readonly mentorOf: Int32Array
  /** Its candidates, where they still hold, and how far off all other pairs were at its prices. */
  readonly looked?: { readonly candidates: Candidates; readonly reach: Float64Array }
}

/** The best plan over every permitted pair, and how often they had to be looked through. */
export interface Planned {
  readonly seating: Seating
  readonly reach: Float64Array
  readonly rounds: number
}

/** How many mentors each mentee starts with, and how many may join in a round. None of these changes the result. */
const firstFew = 24
const moreEachRound = 8
const margin = 250

/**
 * Plans with a few candidates for each mentee, then lets the prices of that plan look through all pairs: one that was
 * left out matters only if it is worth more than its price and the profit the mentee has already. Such pairs join, and
 * the plan is mended from where it stood, until none is left (column generation, Dantzig and Wolfe 1960). So the short
 * lists save time and cost nobody a mentor.
 *
 * A later look skips what cannot have changed: pairs known to be out of reach stay so while the mentor's price rises as
 * much as the mentee's profit falls.
 *
 * Whoever runs this answers each `Search` it yields, with one worker or with many.
 */
export function* planInRounds(
  { waiting, placeStart, placeCost }: Amounts,
  kept: Candidates,
  earlier: Earlier | undefined,
  watch: Watch
): Generator<Search, Planned, Found> {
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
  let price = earlier?.price ?? new Float64Array(mentors)
  let reach: Float64Array
  let candidates: Candidates
  if (earlier?.looked) {
    reach = earlier.looked.reach
    candidates = earlier.looked.candidates
  } else {
    const found = yield everything(price, mentees)
    reach = found.reach
    candidates = merge(kept, without(found, kept))
  }
  let seating = mend(problemWith(candidates), earlier, watch)
  for (let rounds = 1; ; rounds++) {
    const found: Found = yield nextSearch(price, seating, reach)
    price = seating.price.slice()
    reach = found.reach
    if (found.mentor.length === 0) return { seating, reach, rounds }
    const problem = problemWith(merge(seating.problem.candidates, found))
    seating = mend(problem, { price, mentorOf: seating.mentorOf() }, watch)
  }
}

/** The best few for everyone. */
function everything(price: Float64Array, mentees: number): Search {
  const anything = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY)
  const unknown = new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  return { most: firstFew, price, profit: anything, margin: 0, reach: unknown, rise: leastOfBlocks(price) }
}

/** What pairs could have come into reach since the last look, which was at the prices `before`. */
function nextSearch(before: Float64Array, seating: Seating, reach: Float64Array): Search {
  const { price, problem } = seating
  const profit = Float64Array.from({ length: problem.mentees }, (_, i) => seating.profit(i))
  const rise = leastOfBlocks(price.map((each, j) => each - before[j]))
  return { most: moreEachRound, price, profit, margin, reach, rise }
}

/** Candidates that are not among the kept ones. */
function without(found: Candidates, kept: Candidates): Candidates {
  if (kept.mentor.length === 0) return found
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
