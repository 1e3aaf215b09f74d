import { type Candidates, nobody, type Problem, unplaced, waits } from './problem.ts'

/**
 * Who sits where while a plan is being made, and what a place at each mentor costs at the moment (`price`).
 * With prices in hand everyone has a favourite: the candidate with the most profit, which is worth less price.
 */
export class Seating {
  problem: Problem
  readonly price: Float64Array
  /** Each mentee's candidate number, or `unplaced`, or `waits`. */
  readonly choice: Int32Array
  /** How many places of each mentor are taken, and by whom: in `seats` from placeStart[j] on. */
  readonly load: Int32Array
  readonly seats: Int32Array
  private readonly seatOf: Int32Array

  constructor(problem: Problem, price: Float64Array) {
    this.problem = problem
    this.price = price
    this.choice = new Int32Array(problem.mentees).fill(unplaced)
    this.load = new Int32Array(problem.mentors)
    this.seats = new Int32Array(problem.placeCost.length)
    this.seatOf = new Int32Array(problem.mentees)
  }

  seat(mentee: number, candidate: number): void {
    const mentor = this.problem.candidates.mentor[candidate]
    const seat = this.problem.placeStart[mentor] + this.load[mentor]++
    this.seats[seat] = mentee
    this.seatOf[mentee] = seat
    this.choice[mentee] = candidate
  }

  /** Takes a seated mentee away; the last one at that mentor moves up into the gap. */
  unseat(mentee: number): void {
    const mentor = this.problem.candidates.mentor[this.choice[mentee]]
    const last = this.problem.placeStart[mentor] + --this.load[mentor]
    const moved = this.seats[last]
    this.seats[this.seatOf[mentee]] = moved
    this.seatOf[moved] = this.seatOf[mentee]
    this.choice[mentee] = unplaced
  }

  /** Goes on with more candidates, found beside those of before; whoever they are for gets up and is `unplaced`. */
  addCandidates(merged: Problem, found: Candidates): void {
    const before = this.problem.candidates.start
    const { start } = merged.candidates
    for (let i = 0; i < merged.mentees; i++)
      if (found.start[i] < found.start[i + 1]) {
        if (this.choice[i] >= 0) this.unseat(i)
        this.choice[i] = unplaced
      } else if (this.choice[i] >= 0) this.choice[i] += start[i] - before[i]
    this.problem = merged
  }

  letWait(mentee: number): void {
    this.choice[mentee] = waits
  }

  /** The mentor of each mentee, or `nobody`. */
  mentorOf(): Int32Array {
    const { mentor } = this.problem.candidates
    return this.choice.map(e => (e < 0 ? nobody : mentor[e]))
  }

  /** What the next free place of a mentor costs; infinite where there is none. */
  nextCost(mentor: number): number {
    const next = this.problem.placeStart[mentor] + this.load[mentor]
    return next < this.problem.placeStart[mentor + 1] ? this.problem.placeCost[next] : Number.POSITIVE_INFINITY
  }

  /** What the dearest taken place of a mentor costs: giving it up saves this much. */
  lastCost(mentor: number): number {
    return this.problem.placeCost[this.problem.placeStart[mentor] + this.load[mentor] - 1]
  }

  /** The most anyone could make of this mentee at these prices. */
  profit(mentee: number): number {
    const { candidates, waiting } = this.problem
    const { start, mentor, worth } = candidates
    const end = start[mentee + 1]
    let most = waiting[mentee]
    // Prices are never negative, so the worth of what follows bounds its profit.
    for (let e = start[mentee]; e < end && worth[e] > most; e++) {
      const profit = worth[e] - this.price[mentor[e]]
      if (profit > most) most = profit
    }
    return most
  }
}
