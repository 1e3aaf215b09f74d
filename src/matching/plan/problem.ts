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

/** Which mentee each candidate number belongs to. */
export function menteeOfCandidate({ mentees, candidates: { start, mentor } }: Problem): Int32Array {
  const mentee = new Int32Array(mentor.length)
  for (let i = 0; i < mentees; i++) mentee.fill(i, start[i], start[i + 1])
  return mentee
}

/** The candidates seen from the mentors: mentor j's are listed from start[j] to start[j + 1]. */
export function candidatesByMentor(problem: Problem): { readonly start: Int32Array; readonly candidate: Int32Array } {
  const { mentor } = problem.candidates
  const start = new Int32Array(problem.mentors + 1)
  for (const j of mentor) start[j + 1]++
  for (let j = 0; j < problem.mentors; j++) start[j + 1] += start[j]
  const next = start.slice()
  const candidate = new Int32Array(mentor.length)
  for (let e = 0; e < mentor.length; e++) candidate[next[mentor[e]]++] = e
  return { start, candidate }
}
