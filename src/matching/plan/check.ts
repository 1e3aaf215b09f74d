import { nobody, type Problem } from './problem.ts'

/** A plan and the prices that are to prove it the best there is. */
export interface Proof {
  /** The mentor of each mentee, or `nobody`. */
  readonly mentorOf: Int32Array
  readonly price: Float64Array
}

/**
 * Checks a plan without trusting whoever made it, in one pass. Whatever the prices are, no plan at all can be worth more
 * than `bound`: everyone's greatest profit, plus what the places bring in above their cost. A plan worth that much is best.
 * @returns what the plan is worth, or what is wrong.
 */
export function check(
  { mentees, mentors, candidates, placeStart, placeCost, waiting }: Problem,
  proof: Proof
): number | string {
  const load = new Int32Array(mentors)
  let worth = 0
  let bound = 0
  for (let i = 0; i < mentees; i++) {
    let most = waiting[i]
    let own = proof.mentorOf[i] === nobody ? waiting[i] : Number.NaN
    for (let e = candidates.start[i]; e < candidates.start[i + 1]; e++) {
      most = Math.max(most, candidates.worth[e] - proof.price[candidates.mentor[e]])
      if (candidates.mentor[e] === proof.mentorOf[i]) own = candidates.worth[e]
    }
    if (Number.isNaN(own)) return `mentee ${i} has somebody who is not a candidate`
    if (
      proof.mentorOf[i] >= 0 &&
      ++load[proof.mentorOf[i]] > placeStart[proof.mentorOf[i] + 1] - placeStart[proof.mentorOf[i]]
    )
      return `mentor ${proof.mentorOf[i]} has more people than places`
    worth += own
    bound += most
  }
  for (let j = 0; j < mentors; j++)
    for (let s = placeStart[j]; s < placeStart[j + 1]; s++) {
      if (s - placeStart[j] < load[j]) worth -= placeCost[s]
      bound += Math.max(0, proof.price[j] - placeCost[s])
    }
  return worth === bound ? worth : `the plan is worth ${worth}, but ${bound} is not ruled out`
}
