/**
 * The plan of a whole waiting list as plain numbers: who could meet whom, what each pair is worth, what a place costs.
 *
 * A plan gives each mentee at most one mentor and no mentor more people than places. Its value is the worth of its pairs,
 * less the cost of the places they take, plus the (very negative) `waiting` of everyone who goes on waiting.
 * All amounts are whole numbers, so that "best" is exact; sums stay below 2^53.
 */
export interface Problem {
  readonly mentees: number
  readonly mentors: number
  readonly candidates: Candidates
  /** Mentor j's places are numbers placeStart[j] to placeStart[j + 1], the cheapest first. */
  readonly placeStart: Int32Array
  readonly placeCost: Int32Array
  /** What it is worth when this mentee goes on waiting. */
  readonly waiting: Float64Array
}

/** Mentee i's candidates are numbers start[i] to start[i + 1], the worthiest first. */
export interface Candidates {
  readonly start: Int32Array
  readonly mentor: Int32Array
  readonly worth: Float64Array
}

/** Instead of a candidate's number: has no mentor yet, or goes on waiting in this plan. */
export const unplaced = -1
export const waits = -2
/** Instead of a mentor's number. */
export const nobody = -1

/** Who could have a mentor: mentor j's admirers are listed from start[j] to start[j + 1]. */
export interface Admirers {
  readonly start: Int32Array
  readonly mentee: Int32Array
  readonly worth: Float64Array
  readonly candidate: Int32Array
}

/** The candidates seen from the mentors. */
export function candidatesByMentor({ mentees, mentors, candidates }: Problem): Admirers {
  const count = candidates.mentor.length
  const start = new Int32Array(mentors + 1)
  for (let e = 0; e < count; e++) start[candidates.mentor[e] + 1]++
  for (let j = 0; j < mentors; j++) start[j + 1] += start[j]
  const next = start.slice()
  const admirers = {
    start,
    mentee: new Int32Array(count),
    worth: new Float64Array(count),
    candidate: new Int32Array(count)
  }
  for (let i = 0; i < mentees; i++)
    for (let e = candidates.start[i]; e < candidates.start[i + 1]; e++) {
      const n = next[candidates.mentor[e]]++
      admirers.mentee[n] = i
      admirers.worth[n] = candidates.worth[e]
      admirers.candidate[n] = e
    }
  return admirers
}
