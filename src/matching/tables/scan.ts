import { countBits } from './codes.ts'
import { forbidden, groupFacets, rareFacets } from './facets.ts'
import type { MenteeNumbers } from './mentees.ts'
import type { MentorNumbers } from './mentors.ts'

/** Prices of mentors, with the lowest in each group. */
export interface Prices {
  readonly price: Float64Array
  readonly cheapest: Float64Array
}

/**
 * Hands over every permitted mentor who is worth more than `bar` to this mentee after the price. `take` answers with the
 * new bar, so that a search for the best few rises as it goes.
 */
export type Scan = (
  mentee: number,
  prices: Prices,
  bar: number,
  take: (mentor: number, fit: number, profit: number) => number
) => void

const facetCount = groupFacets.length + rareFacets.length

/**
 * Looks at all pairs without looking closely at most of them. A group of mentors is passed over when even somebody in it
 * with every wish fulfilled would not do; within a group the first 32 codes of the weightiest criterion decide for most.
 * @param worthOfFit what a fit of 0 to 10,000 is worth: never falling; minus infinity for pairs that are not to be made.
 */
export function scanner(mentors: MentorNumbers, mentees: MenteeNumbers, worthOfFit: Float64Array): Scan {
  const { groupStart, groupKind, rareKind, offered } = mentors
  const { rows, rowOf, isParticular, wanted, pointsOf, forbiddenStart, forbiddenMentor, lot } = mentees
  const groups = groupStart.length - 1
  const order = Int32Array.from({ length: groups }, (_, g) => g)
  const base = new Int32Array(groups)
  let basesOf = -1
  const most = pointsOf.map(points => points[points.length - 1])
  const head = Math.max(0, most.indexOf(Math.max(...most)))
  const headOffered = offered[head] ?? new Int32Array(mentors.count)
  const headWanted = wanted[head] ?? new Int32Array(mentees.count)
  const headPoints = pointsOf[head] ?? Int32Array.of(0)
  const headWords = headWanted.length / Math.max(1, mentees.count)
  const allMost = most.reduce((sum, each) => sum + each, 0)
  const restMost = allMost - headPoints[headPoints.length - 1]
  const forbiddenTo = new Int32Array(mentors.count).fill(-1)

  return (i, { price, cheapest }, bar, take) => {
    if (basesOf < 0 || !isSameKind(i, basesOf)) rankGroups(i)
    for (let n = forbiddenStart[i]; n < forbiddenStart[i + 1]; n++) forbiddenTo[forbiddenMentor[n]] = i
    const wish = headWanted[i]
    let elsewhere = 0
    for (let w = 1; w < headWords; w++) elsewhere += countBits(headWanted[w * mentees.count + i])
    const lastStep = headPoints.length - 1
    for (let n = 0; n < groups; n++) {
      const g = order[n]
      if (base[g] < 0) break
      if (worthOfFit[base[g] + allMost] - cheapest[g] <= bar) continue
      const from = groupStart[g]
      const to = groupStart[g + 1]
      const turn = from + (lot[i] % (to - from))
      for (let j = turn; j < to; j++) bar = lookAt(j, g, bar)
      for (let j = from; j < turn; j++) bar = lookAt(j, g, bar)
    }

    function lookAt(j: number, g: number, bar: number): number {
      const count = countBits(wish & headOffered[j]) + elsewhere
      const bound = base[g] + headPoints[Math.min(count, lastStep)] + restMost
      if (worthOfFit[bound] - price[j] <= bar || forbiddenTo[j] === i) return bar
      if (isParticular[i] === 1 && isRarelyForbidden(i, j)) return bar
      const fit = base[g] + overlapPoints(i, j)
      const profit = worthOfFit[fit] - price[j]
      return profit > bar ? take(j, fit, profit) : bar
    }
  }

  function isSameKind(i: number, other: number): boolean {
    for (let f = 0; f < groupFacets.length; f++)
      if (rowOf[i * facetCount + f] !== rowOf[other * facetCount + f]) return false
    return true
  }

  /** What everyone in a group scores for what the group has in common; the best group first. */
  function rankGroups(i: number): void {
    basesOf = i
    for (let g = 0; g < groups; g++) {
      let sum = 0
      for (let f = 0; f < groupFacets.length && sum >= 0; f++) {
        const points = rows[f][rowOf[i * facetCount + f]][groupKind[g * groupFacets.length + f]]
        sum = points === forbidden ? forbidden : sum + points
      }
      base[g] = sum
    }
    order.sort((one, other) => base[other] - base[one] || one - other)
  }

  function isRarelyForbidden(i: number, j: number): boolean {
    for (let f = 0; f < rareFacets.length; f++) {
      const row = rows[groupFacets.length + f][rowOf[i * facetCount + groupFacets.length + f]]
      if (row[rareKind[j * rareFacets.length + f]] === forbidden) return true
    }
    return false
  }

  function overlapPoints(i: number, j: number): number {
    let sum = 0
    for (let c = 0; c < offered.length; c++) {
      let count = 0
      for (let at = i, to = j; at < wanted[c].length; at += mentees.count, to += mentors.count)
        count += countBits(wanted[c][at] & offered[c][to])
      sum += pointsOf[c][Math.min(count, pointsOf[c].length - 1)]
    }
    return sum
  }
}
