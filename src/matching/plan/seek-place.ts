import { Heap } from './heap.ts'
import type { Seating } from './seating.ts'

/**
 * Finds the cheapest way to bring one more mentee in, by a shortest path over mentors (Dijkstra 1959; as in the
 * assignment solver of Jonker and Volgenant 1987, with many places for each mentor). A step along the path means: the
 * mentee sits down at a full mentor, and somebody there moves on to the mentor they like next best. Its length is the
 * profit given up on the way. The path ends at a free place, or with somebody for whom waiting costs no more.
 *
 * Needs, and keeps: everyone seated has their best profit. A free place that asks more than it costs is welcome.
 */
export function placeSeeker(seating: Seating): (source: number) => void {
  const { problem, price, choice, load, seats } = seating
  const { placeStart, waiting, mentors } = problem
  const { start, mentor, worth } = problem.candidates
  const heap = new Heap()
  const distance = new Float64Array(mentors)
  /** By whom, and as which candidate of theirs, a mentor was reached. */
  const reachedBy = new Int32Array(mentors)
  const reachedAs = new Int32Array(mentors)
  // Stamps instead of clearing: a mentor is labelled or settled in this search if it carries the search's number.
  const labelled = new Int32Array(mentors)
  const settled = new Int32Array(mentors)
  const order = new Int32Array(mentors)
  let search = 0

  return source => {
    search++
    heap.clear()
    let settledCount = 0
    let shortest = Number.POSITIVE_INFINITY
    let endMentor = -1
    let endMentee = -1

    look(source, 0, seating.profit(source))
    while (heap.size > 0 && heap.nearest < shortest) {
      const far = heap.nearest
      const j = heap.pop()
      if (settled[j] === search || far > distance[j]) continue
      settled[j] = search
      order[settledCount++] = j
      for (let s = placeStart[j], end = s + load[j]; s < end && far < shortest; s++) {
        const i = seats[s]
        look(i, far, worth[choice[i]] - price[j])
      }
    }
    // Whoever is nearer than the end of the path gets dearer by the difference, so that everyone's choice stays their best.
    for (let n = 0; n < settledCount; n++) {
      const j = order[n]
      if (distance[j] < shortest) price[j] += shortest - distance[j]
    }
    if (endMentor >= 0) moveUp(endMentor)
    else if (endMentee === source) seating.letWait(source)
    else {
      const left = mentor[choice[endMentee]]
      seating.unseat(endMentee)
      seating.letWait(endMentee)
      moveUp(left)
    }

    /** Where could this mentee go, who would so far give up `far` in all and has this profit where they are? */
    function look(i: number, far: number, profit: number): void {
      const base = far + profit
      if (base - waiting[i] < shortest) {
        shortest = base - waiting[i]
        endMentee = i
        endMentor = -1
      }
      for (let e = start[i], end = start[i + 1]; e < end && base - worth[e] < shortest; e++) {
        const j = mentor[e]
        const reach = base - worth[e] + price[j]
        if (reach >= shortest || (labelled[j] === search && reach >= distance[j])) continue
        labelled[j] = search
        distance[j] = reach
        reachedBy[j] = i
        reachedAs[j] = e
        heap.push(reach, j)
        const total = reach + Math.max(0, seating.nextCost(j) - price[j])
        if (total < shortest) {
          shortest = total
          endMentor = j
          endMentee = -1
        }
      }
    }

    function moveUp(free: number): void {
      for (let j = free; ; ) {
        const i = reachedBy[j]
        const e = reachedAs[j]
        if (i === source) {
          seating.seat(i, e)
          return
        }
        const before = mentor[choice[i]]
        seating.unseat(i)
        seating.seat(i, e)
        j = before
      }
    }
  }
}
