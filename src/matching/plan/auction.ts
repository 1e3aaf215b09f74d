import type { Problem } from './problem.ts'
import { Seating } from './seating.ts'

/**
 * A first guess at the prices, by auction (Bertsekas 1988). Everyone without a place bids for their favourite: just so
 * much more that it would be as good as their second best, and `step` on top. Whoever is outbid bids again. Places start
 * at their cost, so nobody pays for a place that nobody else wants; only besieged mentors start dear (`start`), since
 * some of their crowd must go on waiting anyway. Ends within `step` of the best for each; repair makes it exact.
 * @returns for each mentee a candidate number or a negative number, which repair takes as a mere suggestion.
 */
export function auction(
  problem: Problem,
  start: Float64Array,
  step: number,
  patience: number,
  watch: (left: number) => void
): { readonly price: Float64Array; readonly choice: Int32Array } {
  const { candidates, placeStart, placeCost, mentees } = problem
  const { start: first, mentor, worth } = candidates
  const price = Float64Array.from(start)
  const ask = Float64Array.from(placeCost)
  for (let j = 0; j < problem.mentors; j++)
    for (let s = placeStart[j]; s < placeStart[j + 1]; s++) ask[s] = Math.max(ask[s], start[j])
  const holder = new Int32Array(placeCost.length).fill(-1)
  const choice = new Int32Array(mentees).fill(-1)
  const queue = Int32Array.from({ length: mentees }, (_, n) => mentees - 1 - n)
  const least = leastAcceptable(problem, start, patience)

  for (let left = mentees, bids = 0; left > 0; bids++) {
    if ((bids & 0xffff) === 0) watch(left)
    const i = queue[--left]
    let best = least[i]
    let second = best
    let chosen = -1
    for (let e = first[i]; e < first[i + 1] && worth[e] > second; e++) {
      const profit = worth[e] - price[mentor[e]]
      if (profit <= second) continue
      if (profit > best) {
        second = best
        best = profit
        chosen = e
      } else second = profit
    }
    if (chosen < 0) continue
    const loser = takeCheapestPlace(mentor[chosen], i, worth[chosen] - second + step)
    choice[i] = chosen
    if (loser >= 0) {
      choice[loser] = -1
      queue[left++] = loser
    }
  }
  return { price, choice }

  /** @returns whoever held that place before, or -1. */
  function takeCheapestPlace(j: number, bidder: number, bid: number): number {
    let cheapest = placeStart[j]
    let next = Number.POSITIVE_INFINITY
    for (let s = cheapest + 1; s < placeStart[j + 1]; s++)
      if (ask[s] < ask[cheapest]) {
        next = ask[cheapest]
        cheapest = s
      } else if (ask[s] < next) next = ask[s]
    const loser = holder[cheapest]
    holder[cheapest] = bidder
    ask[cheapest] = bid
    price[j] = Math.min(bid, next)
    return loser
  }
}

/** Whoever would have to give up more than `patience` for a place is left to the repair, which finds the way at once. */
function leastAcceptable(problem: Problem, start: Float64Array, patience: number): Float64Array {
  const seating = new Seating(problem, start)
  return problem.waiting.map((waiting, i) => Math.max(waiting, seating.profit(i) - patience))
}
