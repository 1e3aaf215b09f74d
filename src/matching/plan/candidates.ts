import type { MenteeNumbers } from '../tables/mentees.ts'
import { blockSize, type MentorNumbers } from '../tables/mentors.ts'
import { type Known, type Prices, type Scan, scanner } from '../tables/scan.ts'
import type { Candidates } from './problem.ts'

/** Everything a search over all pairs needs: numbers only, so that several workers can each take a range of mentees. */
export interface SearchNumbers {
  readonly mentors: MentorNumbers
  readonly mentees: MenteeNumbers
  readonly worthOfFit: Float64Array
}

/** For each mentee at most `most` mentors whose worth after the price is above `profit`, the best of them. */
export interface Search {
  readonly most: number
  readonly price: Float64Array
  readonly profit: Float64Array
  /** How far below `profit` to look on, to learn how far off the others are. */
  readonly margin: number
  /** What is known from before (see `Known` in `tables/scan.ts`). */
  readonly reach: Float64Array
  readonly rise: Float64Array
}

export interface Found extends Candidates {
  /** Pairs that are not candidates now are worth at most this much after the price. */
  readonly reach: Float64Array
}

/** Does one range of a search; the answers of neighbouring ranges are put together by `joinRanges`. */
export function searchRange(numbers: SearchNumbers, search: Search, from: number, to: number): Found {
  const { price, profit, margin, most } = search
  const scan = scanner(numbers.mentors, numbers.mentees, numbers.worthOfFit)
  const prices = { price, cheapest: leastOfBlocks(price) }
  const lowestRise = search.rise.reduce((lowest, each) => Math.min(lowest, each), Number.POSITIVE_INFINITY)
  const best = new BestFew(most)
  const start = new Int32Array(to - from + 1)
  const mentor: number[] = []
  const worth: number[] = []
  const reach = new Float64Array(to - from)
  for (let i = from; i < to; i++) {
    const bar = profit[i] - margin
    const known = { reach: search.reach[i], rise: search.rise, lowestRise, enough: profit[i] }
    const skipped = best.find(scan, i, prices, bar, known)
    let n = 0
    for (; n < best.count && best.profit[n] > profit[i]; n++) {
      mentor.push(best.mentor[n])
      worth.push(numbers.worthOfFit[best.fit[n]])
    }
    const next = n < best.count ? best.profit[n] : best.count === most ? best.profit[most - 1] : bar
    reach[i - from] = Math.max(skipped, next)
    start[i - from + 1] = mentor.length
  }
  return { start, mentor: Int32Array.from(mentor), worth: Float64Array.from(worth), reach }
}

/** The least of each block of mentors. */
export function leastOfBlocks(amount: Float64Array): Float64Array {
  const least = new Float64Array(Math.ceil(amount.length / blockSize)).fill(Number.POSITIVE_INFINITY)
  for (let j = 0; j < amount.length; j++) {
    const b = Math.floor(j / blockSize)
    least[b] = Math.min(least[b], amount[j])
  }
  return least
}

/** The few mentors with the most profit, the best first; the bar of a scan rises as soon as there are enough. */
export class BestFew {
  count = 0
  readonly mentor: Int32Array
  readonly fit: Int32Array
  readonly profit: Float64Array
  private bar = 0
  private readonly most: number

  constructor(most: number) {
    this.most = most
    this.mentor = new Int32Array(most)
    this.fit = new Int32Array(most)
    this.profit = new Float64Array(most)
  }

  find(scan: Scan, mentee: number, prices: Prices, bar: number, known?: Known): number {
    this.count = 0
    this.bar = bar
    return scan(mentee, prices, bar, this.take, known)
  }

  private readonly take = (mentor: number, fit: number, profit: number): number => {
    let at = this.count < this.most ? this.count++ : this.most - 1
    for (; at > 0 && this.profit[at - 1] < profit; at--) {
      this.mentor[at] = this.mentor[at - 1]
      this.fit[at] = this.fit[at - 1]
      this.profit[at] = this.profit[at - 1]
    }
    this.mentor[at] = mentor
    this.fit[at] = fit
    this.profit[at] = profit
    return this.count < this.most ? this.bar : this.profit[this.most - 1]
  }
}

export function joinRanges(parts: readonly Found[]): Found {
  const mentees = parts.reduce((sum, part) => sum + part.reach.length, 0)
  const length = parts.reduce((sum, part) => sum + part.mentor.length, 0)
  const start = new Int32Array(mentees + 1)
  const mentor = new Int32Array(length)
  const worth = new Float64Array(length)
  const reach = new Float64Array(mentees)
  let i = 0
  let at = 0
  for (const part of parts) {
    mentor.set(part.mentor, at)
    worth.set(part.worth, at)
    reach.set(part.reach, i)
    for (let n = 1; n < part.start.length; n++) start[++i] = at + part.start[n]
    at += part.mentor.length
  }
  return { start, mentor, worth, reach }
}

/** Two lists of candidates as one, again the worthiest first. No pair may stand in both. */
export function merge(known: Candidates, found: Candidates): Candidates {
  const length = known.mentor.length + found.mentor.length
  const merged = {
    start: new Int32Array(known.start.length),
    mentor: new Int32Array(length),
    worth: new Float64Array(length)
  }
  let at = 0
  const put = (from: Candidates, e: number) => {
    let to = at++
    for (; to > merged.start[row] && merged.worth[to - 1] < from.worth[e]; to--) {
      merged.mentor[to] = merged.mentor[to - 1]
      merged.worth[to] = merged.worth[to - 1]
    }
    merged.mentor[to] = from.mentor[e]
    merged.worth[to] = from.worth[e]
  }
  let row = 0
  for (; row < known.start.length - 1; row++) {
    for (let e = known.start[row]; e < known.start[row + 1]; e++) put(known, e)
    for (let e = found.start[row]; e < found.start[row + 1]; e++) put(found, e)
    merged.start[row + 1] = at
  }
  return merged
}
