import type { Problem } from './problem.ts'
import { Seating } from './seating.ts'

/**
 * How many people can be served at all, whatever the pairs are worth? A largest matching by breadth-first augmenting
 * paths. Whoever stays without a place belongs to a crowd of mentees who together know only mentors without room:
 * a search that fails has visited exactly these (the argument of Kőnig and Hall). The rest can all be served.
 * @returns 1 for each mentor the crowd besieges, 0 for the others.
 */
export function besiegedMentors(problem: Problem): Uint8Array {
  const { start, mentor } = problem.candidates
  const seating = new Seating(problem, new Float64Array(problem.mentors))
  const { seats, load } = seating
  // A mentor visited by a failed search leads nowhere, now or later, and keeps the mark.
  const visited = new Uint8Array(problem.mentors)
  /** By which candidate, and so by which mentee, a mentor was first reached. */
  const reachedBy = new Int32Array(problem.mentors)
  const byWhom = new Int32Array(problem.mentors)
  const queue = new Int32Array(problem.mentees)
  const standing: number[] = []
  for (let i = 0; i < problem.mentees; i++) if (!sitDownAtOnce(i)) standing.push(i)
  for (const i of standing) searchFor(i)
  return visited

  function sitDownAtOnce(i: number): boolean {
    for (let e = start[i]; e < start[i + 1]; e++)
      if (hasRoom(mentor[e])) {
        seating.seat(i, e)
        return true
      }
    return false
  }

  function hasRoom(j: number): boolean {
    return problem.placeStart[j] + load[j] < problem.placeStart[j + 1]
  }

  function searchFor(source: number): void {
    const seen: number[] = []
    queue[0] = source
    for (let head = 0, tail = 1; head < tail; head++) {
      const i = queue[head]
      for (let e = start[i]; e < start[i + 1]; e++) {
        const j = mentor[e]
        if (visited[j]) continue
        visited[j] = 1
        seen.push(j)
        reachedBy[j] = e
        byWhom[j] = i
        if (hasRoom(j)) {
          for (const each of seen) visited[each] = 0
          moveUp(j, source)
          return
        }
        for (let seat = problem.placeStart[j]; seat < problem.placeStart[j] + load[j]; seat++)
          queue[tail++] = seats[seat]
      }
    }
  }

  /** Everyone on the path to this free place moves one mentor on. */
  function moveUp(free: number, source: number): void {
    for (let j = free; ; ) {
      const i = byWhom[j]
      const before = i === source ? -1 : mentor[seating.choice[i]]
      if (i !== source) seating.unseat(i)
      seating.seat(i, reachedBy[j])
      if (i === source) return
      j = before
    }
  }
}
