import { Heap } from './heap.ts'
import { candidatesByMentor, waits } from './problem.ts'
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
  const { problem, price, choice, seats, load } = seating
  const { mentor } = problem.candidates
  const admirers = candidatesByMentor(problem)
  const profit = Float64Array.from({ length: problem.mentees }, (_, i) => seating.profit(i))
  const heap = new Heap()
  const distance = new Float64Array(problem.mentors)
  /** Which of the admirers' candidates takes somebody away from this mentor. */
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
      const asked = far + price[k]
      for (let n = admirers.start[k], end = admirers.start[k + 1]; n < end; n++) {
        const i = admirers.mentee[n]
        // So much must prices fall in all until this mentee would rather be here.
        const reach = asked + profit[i] - admirers.worth[n]
        if (reach >= shortest) continue
        const now = choice[i]
        if (now === waits) {
          shortest = reach
          drawn = n
        } else if (mentor[now] !== k) leaveFor(n, mentor[now], reach)
      }
    }
    comeDown(settledCount, shortest)
    moveUp(root, endMentor, drawn)

    function leaveFor(n: number, l: number, reach: number): void {
      if (labelled[l] === search && reach >= distance[l]) return
      labelled[l] = search
      distance[l] = reach
      leavesBy[l] = n
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

  /** Whoever is nearer than the end of the path gets cheaper by the difference, to the profit of those who sit there. */
  function comeDown(settledCount: number, shortest: number): void {
    for (let n = 0; n < settledCount; n++) {
      const k = order[n]
      const fall = shortest - distance[k]
      price[k] -= fall
      for (let s = problem.placeStart[k], end = s + load[k]; s < end; s++) profit[seats[s]] += fall
    }
  }

  function moveUp(root: number, endMentor: number, drawn: number): void {
    path.length = 0
    let k = drawn < 0 ? endMentor : mentorOf(drawn)
    for (; k !== root; k = mentorOf(leavesBy[k])) path.push(leavesBy[k])
    for (const n of path.reverse()) {
      seating.unseat(admirers.mentee[n])
      seating.seat(admirers.mentee[n], admirers.candidate[n])
    }
    if (drawn >= 0) seating.seat(admirers.mentee[drawn], admirers.candidate[drawn])
  }

  function mentorOf(n: number): number {
    return mentor[admirers.candidate[n]]
  }
}
