import { auction } from './auction.ts'
import { merge } from './candidates.ts'
import { besiegedMentors } from './crowd.ts'
import { fillPlaces } from './fill-place.ts'
import { type Candidates, type Problem, unplaced } from './problem.ts'
import { Seating } from './seating.ts'
import { placeSeeker } from './seek-place.ts'

/** Prices and choices to start from: an earlier plan, or anything at all. Prices must not be negative. */
export interface Start {
  readonly price: Float64Array
  readonly choice: Int32Array
}

/** Called now and then with how many people are still to be placed; it may throw to stop the work. */
export type Watch = (stage: 'bidding' | 'placing', left: number) => void

/**
 * The best plan, exactly, with the prices that prove it. Four steps:
 *
 * 1. A guess (`auction`), unless an earlier plan is handed in.
 * 2. Whoever has their favourite at the guessed prices keeps it.
 * 3. Everyone left looks for the cheapest way in, one by one, others moving on to their next best (`seek-place`).
 * 4. Free places that ask more than they cost come down, and may draw somebody in (`fill-place`).
 *
 * Then everyone has their favourite or waits by choice, and every free place asks no more than it costs. That
 * is the certificate: with such prices no other plan can be worth more (linear programming duality; see `check.ts`).
 */
export function solve(problem: Problem, start?: Start, watch: Watch = () => {}): Seating {
  const seating = seatFavourites(problem, start ?? guess(problem, watch))
  placeEveryone(seating, watch)
  return seating
}

/** Mends the best plan after more candidates have been found: whoever they tempt gets up and seeks a place again. */
export function mend(seating: Seating, found: Candidates, watch: Watch): void {
  const { problem } = seating
  seating.addCandidates({ ...problem, candidates: merge(problem.candidates, found) }, found)
  placeEveryone(seating, watch)
}

function placeEveryone(seating: Seating, watch: Watch): void {
  const { mentees } = seating.problem
  let seek: ((mentee: number) => void) | undefined
  for (let i = 0; i < mentees; i++) {
    if (seating.choice[i] !== unplaced) continue
    watch('placing', mentees - i)
    seek ??= placeSeeker(seating)
    seek(i)
  }
  fillPlaces(seating)
}

/** How much every bid goes up, and how much a bidder may lose: both found by trying, neither changes the result. */
const step = 100
const patience = 20_000

function guess(problem: Problem, watch: Watch): Start {
  const besieged = besiegedMentors(problem)
  // Whoever is in the crowd around a besieged mentor may as well pay what it is worth not to be left waiting.
  const siege = problem.waiting.reduce((most, waiting) => Math.max(most, -waiting), 0)
  const firstPrice = Float64Array.from(besieged, (is, j) =>
    Math.max(is * siege, problem.placeCost[problem.placeStart[j]] ?? 0)
  )
  return auction(problem, firstPrice, step, patience, left => watch('bidding', left))
}

function seatFavourites(problem: Problem, { price, choice }: Start): Seating {
  const { start, mentor, worth } = problem.candidates
  const seating = new Seating(problem, price)
  const mayHaveRoom = (e: number) => seating.nextCost(mentor[e]) <= price[mentor[e]]
  for (let i = 0; i < problem.mentees; i++) {
    const e = choice[i]
    const most = seating.profit(i)
    if (e >= 0 && worth[e] - price[mentor[e]] === most && mayHaveRoom(e)) seating.seat(i, e)
    else if (most === problem.waiting[i]) seating.letWait(i)
  }
  for (let i = 0; i < problem.mentees; i++) {
    if (seating.choice[i] !== unplaced) continue
    const most = seating.profit(i)
    for (let e = start[i]; e < start[i + 1] && worth[e] >= most; e++)
      if (worth[e] - price[mentor[e]] === most && mayHaveRoom(e)) {
        seating.seat(i, e)
        break
      }
  }
  return seating
}
