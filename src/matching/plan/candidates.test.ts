import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { leastOfBlocks, searchRange } from './candidates.ts'
import { prepare } from './prepare.ts'
import { searchNumbers } from './run.ts'

const prepared = prepare({ policy: usualPolicy, ...makeUp({ mentees: 12, mentors: 150, ratio: 20, seed: 4 }) }, {})
assert.ok(prepared.ok)
const numbers = searchNumbers(prepared)
const [mentees, mentors] = [numbers.mentees.count, numbers.mentors.count]
const everything = searchRange(numbers, firstSearch(mentors, new Float64Array(mentors), 0), 0, mentees)
const worthByMentor = Array.from({ length: mentees }, (_, i) => {
  const [from, to] = [everything.start[i] ?? 0, everything.start[i + 1] ?? 0]
  return new Map([...everything.mentor.subarray(from, to)].map((j, n) => [j, everything.worth[from + n] ?? 0]))
})

function firstSearch(most: number, price: Float64Array, margin: number) {
  const profit = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY)
  const reach = new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  return { most, price, profit, margin, reach, rise: new Float64Array(Math.ceil(mentors / 32)) }
}

/** A few prices change from one look to the next, some a little, some a lot. */
const changes = fc.array(
  fc.record({ mentor: fc.nat(mentors - 1), by: fc.constantFrom(-4000, -300, -20, 15, 200, 5000) }),
  { maxLength: 60 }
)

test('whatever prices do between looks, nobody in reach is overlooked, and nobody is nearer than was said', () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), fc.constantFrom(0, 150, 2000), (rounds, margin) => {
      let price: Float64Array = new Float64Array(mentors).fill(3000)
      let found = searchRange(numbers, firstSearch(2, price, margin), 0, mentees)
      const known = Array.from({ length: mentees }, () => new Set<number>())
      const join = () => {
        for (const [i, set] of known.entries())
          for (const j of found.mentor.subarray(found.start[i], found.start[i + 1])) set.add(j)
      }
      const bestOf = (i: number, isKnown: boolean) => {
        const others = [...(worthByMentor[i] ?? [])].filter(([j]) => known[i]?.has(j) === isKnown)
        return Math.max(-9000, ...others.map(([j, worth]) => worth - (price[j] ?? 0)))
      }
      join()
      for (const round of rounds) {
        const before = price
        price = price.slice()
        for (const { mentor, by } of round) price[mentor] = Math.max(0, (price[mentor] ?? 0) + by)
        const profit = Float64Array.from({ length: mentees }, (_, i) => bestOf(i, true))
        const rise = leastOfBlocks(price.map((each, j) => each - (before[j] ?? 0)))
        found = searchRange(numbers, { most: 2, price, profit, margin, reach: found.reach, rise }, 0, mentees)
        for (let i = 0; i < mentees; i++)
          assert.equal(found.start[i] === found.start[i + 1], bestOf(i, false) <= (profit[i] ?? 0))
        join()
        for (let i = 0; i < mentees; i++) assert.ok(bestOf(i, false) <= Math.max(-9000, found.reach[i] ?? 0))
      }
    }),
    { numRuns: 300 }
  )
})
