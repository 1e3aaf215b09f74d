import type { Amounts } from './amounts.ts'
import { type Found, leastOfBlocks, merge, type Search } from './candidates.ts'
import { type Candidates, nobody, type Problem, unplaced } from './problem.ts'
import type { Seating } from './seating.ts'
import { mend, type Start, solve, type Watch } from './solve.ts'

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
 * the plan is mended from where it stands, until none is left (column generation, Dantzig and Wolfe 1960). So the short
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
  const price = earlier?.price ?? new Float64Array(mentors)
  const first: Found | undefined = earlier?.reach ? undefined : yield everything(price, known, effort)
  const candidates = prefer(first ? merge(known, first) : known, preferred)
  const problem = { mentees, mentors, candidates, placeStart, placeCost, waiting }
  const seating = solve(problem, earlier && startAt(problem, price.slice(), earlier.mentorOf), watch)
  let lastPrice = price
  let reach = earlier?.reach ?? first?.reach ?? new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  for (let rounds = 1; ; rounds++) {
    const found: Found = yield nextSearch(lastPrice, seating, reach, effort)
    reach = found.reach
    if (found.mentor.length === 0)
      return { seating, candidates: withoutBonus(seating.problem.candidates, preferred), reach, rounds }
    lastPrice = seating.price.slice()
    mend(seating, found, watch)
  }
}

/** The best few for everyone. */
function everything(price: Float64Array, candidates: Candidates, { firstFew }: Effort): Search {
  const mentees = candidates.start.length - 1
  const anything = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY)
  const unknown = new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  return {
    ...{ first: 0, most: firstFew, margin: 0 },
    ...{ price, profit: anything, candidates, reach: unknown, rise: leastOfBlocks(price) }
  }
}

/** What pairs could have come into reach since the last look, which was at the prices `before`. */
function nextSearch(before: Float64Array, seating: Seating, reach: Float64Array, effort: Effort): Search {
  const { price, problem } = seating
  const profit = Float64Array.from({ length: problem.mentees }, (_, i) => seating.profit(i))
  const rise = leastOfBlocks(price.map((each, j) => (each === before[j] ? 0 : each - before[j])))
  return {
    ...{ first: 0, most: effort.moreEachRound, margin: effort.margin },
    ...{ price, profit, candidates: problem.candidates, reach, rise }
  }
}

const prefer = (candidates: Candidates, preferred: Preferred | undefined): Candidates =>
  preferred ? withBonus(candidates, preferred.mentorOf, preferred.bonus) : candidates

const withoutBonus = (candidates: Candidates, preferred: Preferred | undefined): Candidates =>
  preferred ? withBonus(candidates, preferred.mentorOf, -preferred.bonus) : candidates

/** The same candidates, with each mentee's pair with one mentor worth so much more or less. */
function withBonus(candidates: Candidates, mentorOf: Int32Array, bonus: number): Candidates {
  if (bonus === 0) return candidates
  const { start } = candidates
  const worth = candidates.worth.slice()
  const mentor = candidates.mentor.slice()
  for (let i = 0; i < mentorOf.length; i++) {
    const [from, to] = [start[i], start[i + 1]]
    let at = from
    while (at < to && mentor[at] !== mentorOf[i]) at++
    if (at === to) continue
    const changed = worth[at] + bonus
    for (; at > from && worth[at - 1] < changed; at--) move(at - 1, at)
    for (; at + 1 < to && worth[at + 1] > changed; at++) move(at + 1, at)
    worth[at] = changed
    mentor[at] = mentorOf[i]
  }
  return { start, mentor, worth }

  function move(from: number, to: number): void {
    worth[to] = worth[from]
    mentor[to] = mentor[from]
  }
}

function startAt({ candidates: { start, mentor } }: Problem, price: Float64Array, mentorOf: Int32Array): Start {
  const choice = mentorOf.map((wanted, i) => {
    for (let e = start[i]; wanted !== nobody && e < start[i + 1]; e++) if (mentor[e] === wanted) return e
    return unplaced
  })
  return { price, choice }
}
