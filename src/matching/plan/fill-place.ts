import { Heap } from './heap.ts'
import { candidatesByMentor, menteeOfCandidate } from './problem.ts'
import type { Seating } from './seating.ts'

/**
 * The same search from the other side: a mentor has a free place but asks more than it costs. Its price falls until
 * somebody is drawn to it; if they leave a mentor whose price now is too high as well, the search goes on from there.
 * It ends with somebody who had no place, or with a mentor whose price has come down to what the place really costs.
 *
 * Needs, and keeps: everyone is seated at their best profit, or waits because nothing is better.
 */
export function fillPlaces(seating: Seating): void {
  const { mentors } = seating.problem
  const isTooDear = (j: number) => seating.price[j] > seating.nextCost(j)
  let fill: ((root: number) => void) | undefined
  for (let j = 0; j < mentors; j++)
    while (isTooDear(j)) {
      fill ??= placeFiller(seating)
      fill(j)
    }
}

/** Fills one place, or brings its price down. */
function placeFiller(seating: Seating): (root: number) => void {
  const { problem, price, choice } = seating
  const { mentor, worth } = problem.candidates
  const menteeOf = menteeOfCandidate(problem)
  const byMentor = candidatesByMentor(problem)
  const heap = new Heap()
  const distance = new Float64Array(problem.mentors)
  /** The candidate whose mentee would leave this mentor. */
  const leavesBy = new Int32Array(problem.mentors)
  const labelled = new Int32Array(problem.mentors)
  const settled = new Int32Array(problem.mentors)
  const order = new Int32Array(problem.mentors)
  const path: number[] = []
  let search = 0

  return root => {
    search++
    heap.clear()
    let settledCount = 0
    let shortest = price[root] - seating.nextCost(root)
    let endMentor = root
    let drawn = -1
    labelled[root] = search
    distance[root] = 0
    heap.push(0, root)
    while (heap.size > 0 && heap.nearest < shortest) {
      const far = heap.nearest
      const k = heap.pop()
      if (settled[k] === search || far > distance[k]) continue
      settled[k] = search
      order[settledCount++] = k
      for (let n = byMentor.start[k]; n < byMentor.start[k + 1]; n++) {
        const e = byMentor.candidate[n]
        const i = menteeOf[e]
        const now = choice[i]
        if (now === e) continue
        const offer = far + price[k] - worth[e]
        if (now >= 0) tryToDraw(e, mentor[now], offer + worth[now] - price[mentor[now]])
        else {
          const reach = offer + problem.waiting[i]
          if (reach < shortest) {
            shortest = reach
            drawn = e
          }
        }
      }
    }
    for (let n = 0; n < settledCount; n++) price[order[n]] -= shortest - distance[order[n]]
    if (drawn >= 0) endMentor = mentor[drawn]
    path.length = 0
    for (let k = endMentor; k !== root; k = mentor[leavesBy[k]]) path.push(leavesBy[k])
    for (const e of path.reverse()) {
      seating.unseat(menteeOf[e])
      seating.seat(menteeOf[e], e)
    }
    if (drawn >= 0) seating.seat(menteeOf[drawn], drawn)

    function tryToDraw(e: number, l: number, reach: number): void {
      if (reach >= shortest || (labelled[l] === search && reach >= distance[l])) return
      labelled[l] = search
      distance[l] = reach
      leavesBy[l] = e
      heap.push(reach, l)
      // Here the path may end: this mentor has one person less, and a price that has come down to the place's cost.
      const total = reach + price[l] - seating.lastCost(l)
      if (total < shortest) {
        shortest = total
        endMentor = l
        drawn = -1
      }
    }
  }
}
