import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { check } from './check.ts'
import { besiegedMentors } from './crowd.ts'
import type { Problem } from './problem.ts'
import type { Seating } from './seating.ts'
import { solve } from './solve.ts'

interface Small {
  readonly worths: readonly (readonly (number | undefined)[])[]
  readonly costs: readonly (readonly number[])[]
  readonly waiting: readonly number[]
}

/** Up to six mentees and four mentors with up to three places; small ranges make many ties. */
const small = (most: number): fc.Arbitrary<Small> =>
  fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 })).chain(([mentees, mentors]) => {
    const worth = fc.option(fc.integer({ min: -most, max: most }), { nil: undefined, freq: 3 })
    const places = fc.array(fc.integer({ min: 0, max: most >> 1 }), { minLength: 1, maxLength: 3 })
    return fc.record({
      worths: fc.array(fc.array(worth, { minLength: mentors, maxLength: mentors }), {
        minLength: mentees,
        maxLength: mentees
      }),
      costs: fc.array(
        places.map(costs => costs.toSorted((a, b) => a - b)),
        { minLength: mentors, maxLength: mentors }
      ),
      waiting: fc.array(fc.integer({ min: -3 * most, max: 0 }), { minLength: mentees, maxLength: mentees })
    })
  })

function problemOf({ worths, costs, waiting }: Small): Problem {
  const start = [0]
  const mentor: number[] = []
  const worth: number[] = []
  for (const row of worths) {
    const known = row.flatMap((value, j) => (value === undefined ? [] : [[value, j] as const]))
    for (const [value, j] of known.toSorted((a, b) => b[0] - a[0])) {
      mentor.push(j)
      worth.push(value)
    }
    start.push(mentor.length)
  }
  const placeStart = [0]
  for (const places of costs) placeStart.push((placeStart.at(-1) ?? 0) + places.length)
  return {
    mentees: worths.length,
    mentors: costs.length,
    candidates: { start: Int32Array.from(start), mentor: Int32Array.from(mentor), worth: Float64Array.from(worth) },
    placeStart: Int32Array.from(placeStart),
    placeCost: Int32Array.from(costs.flat()),
    waiting: Float64Array.from(waiting)
  }
}

/** Every plan there is, one after the other. */
function bestByTryingAll({ worths, costs, waiting }: Small): number {
  const load = costs.map(() => 0)
  const from = (i: number): number => {
    if (i === worths.length) return 0
    let best = (waiting[i] ?? 0) + from(i + 1)
    for (const [j, worth] of (worths[i] ?? []).entries()) {
      const cost = costs[j]?.[load[j] ?? 0]
      if (worth === undefined || cost === undefined) continue
      load[j] = (load[j] ?? 0) + 1
      best = Math.max(best, worth - cost + from(i + 1))
      load[j] = (load[j] ?? 0) - 1
    }
    return best
  }
  return from(0)
}

const proofOf = (seating: Seating) => ({ mentorOf: seating.mentorOf(), price: seating.price })

function worthOf({ problem, choice, load }: Seating): number {
  let worth = 0
  for (const [i, e] of choice.entries()) worth += (e < 0 ? problem.waiting[i] : problem.candidates.worth[e]) ?? 0
  for (let j = 0; j < problem.mentors; j++)
    for (let s = 0; s < (load[j] ?? 0); s++) worth -= problem.placeCost[(problem.placeStart[j] ?? 0) + s] ?? 0
  return worth
}

for (const most of [3, 40, 1000])
  test(`a plan is as good as the best of all plans, and proves it (worth up to ${most})`, () => {
    fc.assert(
      fc.property(small(most), given => {
        const plan = solve(problemOf(given))
        assert.equal(worthOf(plan), bestByTryingAll(given))
        assert.equal(check(plan.problem, proofOf(plan)), bestByTryingAll(given))
      }),
      { numRuns: 1500 }
    )
  })

test('a plan may start from any prices and any stale choices', () => {
  const withStart = small(40).chain(given => {
    const { mentees, mentors, candidates } = problemOf(given)
    const choice = fc.array(fc.nat(), { minLength: mentees, maxLength: mentees }).map(numbers =>
      Int32Array.from(numbers, (number, i) => {
        const from = candidates.start[i] ?? 0
        const count = (candidates.start[i + 1] ?? 0) - from
        return number % (count + 1) === count ? -1 : from + (number % (count + 1))
      })
    )
    const price = fc
      .array(fc.nat(80), { minLength: mentors, maxLength: mentors })
      .map(prices => Float64Array.from(prices))
    return fc.tuple(fc.constant(given), fc.record({ choice, price }))
  })
  fc.assert(
    fc.property(withStart, ([given, start]) => {
      const plan = solve(problemOf(given), start)
      assert.equal(worthOf(plan), bestByTryingAll(given))
      assert.equal(check(plan.problem, proofOf(plan)), bestByTryingAll(given))
    }),
    { numRuns: 3000 }
  )
})

/** The most people that can have a place at all. */
const mostServed = (given: Small): number =>
  bestByTryingAll({
    worths: given.worths.map(row => row.map(worth => (worth === undefined ? undefined : 1))),
    costs: given.costs.map(places => places.map(() => 0)),
    waiting: given.waiting.map(() => 0)
  })

test('the besieged mentors show how many people can be served, and why no more', () => {
  fc.assert(
    fc.property(small(3), given => {
      const besieged = besiegedMentors(problemOf(given))
      const places = given.costs.reduce((sum, costs, j) => sum + (besieged[j] === 1 ? costs.length : 0), 0)
      const others = given.worths.filter(row => row.some((worth, j) => worth !== undefined && besieged[j] === 0))
      assert.equal(places + others.length, mostServed(given))
    }),
    { numRuns: 1500 }
  )
})
