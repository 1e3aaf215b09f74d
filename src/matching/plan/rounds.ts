import type { Amounts } from './amounts.ts'
import { type Found, leastOfBlocks, merge, type Search } from './candidates.ts'
import { type Candidates, nobody, type Problem, unplaced } from './problem.ts'
import type { Seating } from './seating.ts'
import { type Start, solve, type Watch } from './solve.ts'

/** Where an earlier plan stood: a price for each mentor, a mentor for each mentee. */
export interface Earlier {
  readonly price: Float64Array
  readonly mentorOf: Int32Array
  /** How far off all pairs were at its prices that are not candidates; undefined where people have joined since. */
  readonly reach?: Float64Array
}

/** Pairs that are worth so much more than they fit, because people are used to them. */
export interface Preferred {
  readonly mentorOf: Int32Array
  readonly bonus: number
}

/** The best plan over every permitted pair, and how often they had to be looked through. */
export interface Planned {
  readonly seating: Seating
  /** Every pair that was looked at closely, and how far off all others are. */
  readonly candidates: Candidates
  readonly reach: Float64Array
  readonly rounds: number
}

/** How many mentors each mentee starts with, how many may join in a round, how far to look on. Changes no result. */
export interface Effort {
  readonly firstFew: number
  readonly moreEachRound: number
  readonly margin: number
}
export const usualEffort: Effort = { firstFew: 24, moreEachRound: 8, margin: 250 }

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
  known: Candidates,
  earlier: Earlier | undefined,
  preferred: Preferred | undefined,
  watch: Watch,
  effort: Effort = usualEffort
): Generator<Search, Planned, Found> {
  const mentees = waiting.length
  const mentors = placeStart.length - 1
  let price = earlier?.price ?? new Float64Array(mentors)
  let mentorOf = earlier?.mentorOf
  let candidates = known
  let reach = earlier?.reach
  if (reach === undefined) {
    const found: Found = yield everything(price, mentees, effort)
    candidates = merge(known, without(found, known))
    reach = found.reach
  }
  for (let rounds = 1; ; rounds++) {
    const problem = { mentees, mentors, candidates: prefer(candidates, preferred), placeStart, placeCost, waiting }
    const seating: Seating = solve(problem, mentorOf && startAt(problem, price.slice(), mentorOf), watch)
    const found: Found = yield nextSearch(price, seating, reach, effort)
    if (found.mentor.length === 0) return { seating, candidates, reach: found.reach, rounds }
    price = seating.price
    mentorOf = seating.mentorOf()
    candidates = merge(candidates, found)
    reach = found.reach
  }
}

/** The best few for everyone. */
function everything(price: Float64Array, mentees: number, { firstFew }: Effort): Search {
  const anything = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY)
  const unknown = new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  return { most: firstFew, price, profit: anything, margin: 0, reach: unknown, rise: leastOfBlocks(price) }
}

/** What pairs could have come into reach since the last look, which was at the prices `before`. */
function nextSearch(before: Float64Array, seating: Seating, reach: Float64Array, effort: Effort): Search {
  const { price, problem } = seating
  const profit = Float64Array.from({ length: problem.mentees }, (_, i) => seating.profit(i))
  const rise = leastOfBlocks(price.map((each, j) => (each === before[j] ? 0 : each - before[j])))
  return { most: effort.moreEachRound, price, profit, margin: effort.margin, reach, rise }
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
  return {
    start,
    mentor: Int32Array.from(left, e => found.mentor[e]),
    worth: Float64Array.from(left, e => found.worth[e])
  }
}

function prefer(candidates: Candidates, preferred: Preferred | undefined): Candidates {
  if (preferred === undefined || preferred.bonus === 0) return candidates
  const { mentorOf, bonus } = preferred
  const worth = candidates.worth.slice()
  const mentor = candidates.mentor.slice()
  for (let i = 0; i < mentorOf.length; i++) {
    const from = candidates.start[i]
    const own = mentor.subarray(from, candidates.start[i + 1]).indexOf(mentorOf[i])
    if (own < 0) continue
    const raised = worth[from + own] + bonus
    let at = from + own
    for (; at > from && worth[at - 1] < raised; at--) {
      worth[at] = worth[at - 1]
      mentor[at] = mentor[at - 1]
    }
    worth[at] = raised
    mentor[at] = mentorOf[i]
  }
  return { start: candidates.start, mentor, worth }
}

function startAt({ candidates: { start, mentor } }: Problem, price: Float64Array, mentorOf: Int32Array): Start {
  const choice = mentorOf.map((wanted, i) => {
    for (let e = start[i]; wanted !== nobody && e < start[i + 1]; e++) if (mentor[e] === wanted) return e
    return unplaced
  })
  return { price, choice }
}
