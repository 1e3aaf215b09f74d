import { countBits } from './codes.ts'
import { forbidden, groupFacets, rareFacets } from './facets.ts'
import type { MenteeNumbers } from './mentees.ts'
import { blockSize, type MentorNumbers } from './mentors.ts'

/** Prices of mentors, and the lowest in each block of them. */
export interface Prices {
  readonly price: Float64Array
  readonly cheapest: Float64Array
}

/** What an earlier look through all mentors has left over: blocks in which nobody can have come into reach are skipped. */
export interface Known {
  /** Candidates are passed over: this mentee's are numbers from `from` to `to` of `mentor`. */
  readonly mentor: Int32Array
  readonly from: number
  readonly to: number
  /** At that time nobody but candidates was worth more than this after the price. */
  readonly reach: number
  /** Everyone in a block has risen by at least this much since; negative where somebody's price has fallen. */
  readonly rise: Float64Array
  readonly lowestRise: number
  /** What is worth no more than this need not be found. */
  readonly enough: number
}

/**
 * Hands over every permitted mentor who is worth more than `bar` to this mentee after the price, but for known ones.
 * `take` answers with the new bar, so that a search for the best few rises as it goes.
 * @returns what anyone in a skipped block could be worth at most.
 */
export type Scan = (
  mentee: number,
  prices: Prices,
  bar: number,
  take: (mentor: number, fit: number, profit: number) => number,
  known?: Known
) => number

const facetCount = groupFacets.length + rareFacets.length

/**
 * Looks at all pairs without looking closely at most of them. Mentors stand in blocks of 32. From the best that anyone in
 * a block could be worth follows how many wishes somebody in it must fulfil to be of interest, as far as the weightiest
 * criterion goes; and who fulfils so many is found for all 32 at once, with one word of bits for each wish.
 * @param worthOfFit what a fit of 0 to 10,000 is worth: never falling; minus infinity for pairs that are not to be made.
 */
export function scanner(mentors: MentorNumbers, mentees: MenteeNumbers, worthOfFit: Float64Array): Scan {
  const { groupOf, rareKind, offered, slices, head, blocks } = mentors
  const { isParticular, wanted, pointsOf, wishStart, wishes, forbiddenStart, forbiddenMentor, lot } = mentees
  const ranks = blockRanks(mentors, mentees)
  const { same, best, order, runEnd } = ranks
  const headPoints = pointsOf[head] ?? Int32Array.of(0)
  const lastStep = headPoints.length - 1
  const atLeast = new Int32Array(lastStep + 1)
  const nothingKnown: Known = {
    ...{ mentor: new Int32Array(0), from: 0, to: 0 },
    ...{ reach: Number.POSITIVE_INFINITY, rise: new Float64Array(blocks), lowestRise: 0, enough: 0 }
  }
  // Also of those whom the mentee has as candidates already.
  const forbiddenTo = new Int32Array(mentors.count).fill(-1)

  return (i, { price, cheapest }, bar, take, known = nothingKnown) => {
    const { reach, rise, lowestRise, enough } = known
    if (reach - lowestRise <= enough) return reach - lowestRise
    let skipped = Number.NEGATIVE_INFINITY
    ranks.turnTo(i)
    const restMost = mostOtherPoints(i)
    for (let n = forbiddenStart[i]; n < forbiddenStart[i + 1]; n++) forbiddenTo[forbiddenMentor[n]] = i
    for (let n = known.from; n < known.to; n++) forbiddenTo[known.mentor[n]] = i
    for (let first = 0, last = 0; first < blocks && best[order[first]] >= 0; first = last) {
      last = runEnd[first]
      // Blocks that are equally good come round in another order for each mentee, so that not all find the same few.
      for (let left = last - first, n = first + (lot[i] % left); left > 0; left--, n = n + 1 === last ? first : n + 1) {
        const b = order[n]
        const inReach = reach - rise[b]
        if (inReach <= enough) {
          if (inReach > skipped) skipped = inReach
          continue
        }
        const most = best[b] + restMost
        let needed = 0
        while (needed <= lastStep && worthOfFit[most + headPoints[needed]] - cheapest[b] <= bar) needed++
        if (needed > lastStep) continue
        for (let who = whoFulfils(i, b, needed); who !== 0; who &= who - 1) {
          const j = b * blockSize + 31 - Math.clz32(who & -who)
          const base = same[groupOf[j]]
          if (base < 0) continue
          const fulfilled = headPoints[Math.min(sharedWishes(i, j), lastStep)]
          if (worthOfFit[base + fulfilled + restMost] - price[j] <= bar || forbiddenTo[j] === i) continue
          if (isParticular[i] === 1 && isRarelyForbidden(i, j)) continue
          const fit = base + fulfilled + otherPoints(i, j)
          const profit = worthOfFit[fit] - price[j]
          if (profit > bar) bar = take(j, fit, profit)
        }
      }
    }
    return skipped
  }

  /** Which of the 32 fulfil at least so many wishes of the weightiest criterion. */
  function whoFulfils(i: number, b: number, needed: number): number {
    atLeast[0] = b === blocks - 1 ? mentors.lastBlock : -1
    if (needed === 0) return atLeast[0]
    for (let c = 1; c <= needed; c++) atLeast[c] = 0
    for (let n = wishStart[i]; n < wishStart[i + 1]; n++) {
      const who = slices[wishes[n] * blocks + b]
      for (let c = needed; c > 0; c--) atLeast[c] |= atLeast[c - 1] & who
    }
    return atLeast[needed]
  }

  function isRarelyForbidden(i: number, j: number): boolean {
    for (let f = 0; f < rareFacets.length; f++) {
      const row = mentees.rows[groupFacets.length + f][mentees.rowOf[i * facetCount + groupFacets.length + f]]
      if (row[rareKind[j * rareFacets.length + f]] === forbidden) return true
    }
    return false
  }

  /** What anyone could bring at most of what this mentee would like, but for the weightiest criterion. */
  function mostOtherPoints(i: number): number {
    let sum = 0
    for (let c = 0; c < wanted.length; c++)
      if (c !== head)
        sum += pointsOf[c][Math.min(shared(wanted[c], wanted[c], i, mentees.count, i), pointsOf[c].length - 1)]
    return sum
  }

  function otherPoints(i: number, j: number): number {
    let sum = 0
    for (let c = 0; c < offered.length; c++)
      if (c !== head)
        sum += pointsOf[c][Math.min(shared(wanted[c], offered[c], i, mentors.count, j), pointsOf[c].length - 1)]
    return sum
  }

  function sharedWishes(i: number, j: number): number {
    return head < 0 ? 0 : shared(wanted[head], offered[head], i, mentors.count, j)
  }

  /** How many bits two people have in common; those of the other one stand `others` apart. */
  function shared(wants: Int32Array, brings: Int32Array, i: number, others: number, j: number): number {
    let count = 0
    for (let at = i, to = j; at < wants.length; at += mentees.count, to += others)
      count += countBits(wants[at] & brings[to])
    return count
  }
}

/** What mentees of one kind score with each group of mentors for what the group has in common, and the best in a block. */
function blockRanks(mentors: MentorNumbers, { rows, rowOf }: MenteeNumbers) {
  const { groupKind, groupOf, blocks } = mentors
  const groups = groupKind.length / groupFacets.length
  const same = new Int32Array(groups)
  const best = new Int32Array(blocks)
  /** Blocks with the best first; those that are equally good end at runEnd of the first of them. */
  const order = new Int32Array(blocks)
  const runEnd = new Int32Array(blocks)
  let kindOf = -1

  return { same, best, order, runEnd, turnTo }

  function turnTo(i: number): void {
    if (kindOf >= 0 && isSameKind(i, kindOf)) return
    kindOf = i
    for (let g = 0; g < groups; g++) same[g] = samePoints(i, g)
    best.fill(forbidden)
    for (let j = 0; j < mentors.count; j++) {
      const b = Math.floor(j / blockSize)
      if (same[groupOf[j]] > best[b]) best[b] = same[groupOf[j]]
    }
    for (let b = 0; b < blocks; b++) order[b] = b
    order.sort((one, other) => best[other] - best[one] || one - other)
    for (let n = blocks - 1; n >= 0; n--)
      runEnd[n] = n + 1 < blocks && best[order[n]] === best[order[n + 1]] ? runEnd[n + 1] : n + 1
  }

  function isSameKind(i: number, other: number): boolean {
    for (let f = 0; f < groupFacets.length; f++)
      if (rowOf[i * facetCount + f] !== rowOf[other * facetCount + f]) return false
    return true
  }

  function samePoints(i: number, g: number): number {
    let sum = 0
    for (let f = 0; f < groupFacets.length; f++) {
      const points = rows[f][rowOf[i * facetCount + f]][groupKind[g * groupFacets.length + f]]
      if (points === forbidden) return forbidden
      sum += points
    }
    return sum
  }
}
