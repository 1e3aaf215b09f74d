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

/**
 * For each mentee from number `first` on at most `most` mentors whose worth after the price is above `profit`, the best of
 * them, but for those who are candidates already.
 */
export interface Search {
  readonly first: number
  readonly most: number
  readonly price: Float64Array
  readonly profit: Float64Array
  /** How far below `profit` to look on, to learn how far off the others are. */
  readonly margin: number
  readonly candidates: Pick<Candidates, 'start' | 'mentor'>
  /** What is known from before (see `Known` in `tables/scan.ts`). */
  readonly reach: Float64Array
  readonly rise: Float64Array
}

/** What is needed of a search for one range of mentees, in arrays of its own: what a worker is sent. */
export function shareOf(search: Search, from: number, to: number): Search {
  const { start, mentor } = search.candidates
  const [begin, end] = [from - search.first, to - search.first]
  const shift = start[begin]
  return {
    ...search,
    first: from,
    price: search.price.slice(),
    rise: search.rise.slice(),
    profit: search.profit.slice(begin, end),
    reach: search.reach.slice(begin, end),
    candidates: {
      start: start.slice(begin, end + 1).map(at => at - shift),
      mentor: mentor.slice(shift, start[end])
    }
  }
}

export interface Found extends Candidates {
  /** Pairs that are not candidates now are worth at most this much after the price. */
  readonly reach: Float64Array
}

/** Does one range of a search; the answers of neighbouring ranges are put together by `joinRanges`. */
export function searchRange(numbers: SearchNumbers, search: Search, from: number, to: number): Found {
  const { price, profit, margin, most, candidates, first } = search
  const scan = scanner(numbers.mentors, numbers.mentees, numbers.worthOfFit)
  const prices = { price, cheapest: leastOfBlocks(price) }
  const lowestRise = search.rise.reduce((lowest, each) => Math.min(lowest, each), Number.POSITIVE_INFINITY)
  const best = new BestFew(most)
  const start = new Int32Array(to - from + 1)
  const mentor: number[] = []
  const worth: number[] = []
  const reach = new Float64Array(to - from)
  const known = {
    ...{ mentor: candidates.mentor, from: 0, to: 0 },
    ...{ reach: 0, rise: search.rise, lowestRise, enough: 0 }
  }
  for (let i = from; i < to; i++) {
    const at = i - first
    const enough = profit[at]
    const bar = enough - margin
    known.from = candidates.start[at]
    known.to = candidates.start[at + 1]
    known.reach = search.reach[at]
    known.enough = enough
    const skipped = best.find(scan, i, prices, bar, known)
    let n = 0
    for (; n < best.count && best.profit[n] > enough; n++) {
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
  const mentees = known.start.length - 1
  const length = known.mentor.length + found.mentor.length
  const merged = { start: new Int32Array(mentees + 1), mentor: new Int32Array(length), worth: new Float64Array(length) }
  // Rows to which nothing is added are copied together; `copied` are those of `known` that have been.
  let copied = 0
  for (let i = 0; i < mentees; i++) {
    const [from, to] = [found.start[i], found.start[i + 1]]
    merged.start[i + 1] = known.start[i + 1] + to
    if (from === to) continue
    copyTo(known.start[i + 1], from)
    let end = known.start[i + 1] + from
    for (let e = from; e < to; e++) insert(merged.start[i], end++, found.mentor[e], found.worth[e])
  }
  copyTo(known.mentor.length, found.mentor.length)
  return merged

  function copyTo(end: number, shift: number): void {
    merged.mentor.set(known.mentor.subarray(copied, end), copied + shift)
    merged.worth.set(known.worth.subarray(copied, end), copied + shift)
    copied = end
  }

  /** Into the row from `begin` to `end`. */
  function insert(begin: number, end: number, mentor: number, worth: number): void {
    let at = end
    for (; at > begin && merged.worth[at - 1] < worth; at--) {
      merged.mentor[at] = merged.mentor[at - 1]
      merged.worth[at] = merged.worth[at - 1]
    }
    merged.mentor[at] = mentor
    merged.worth[at] = worth
  }
}
