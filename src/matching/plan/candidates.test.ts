import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { joinRanges, leastOfBlocks, merge, searchRange, shareOf } from './candidates.ts'
import { prepare } from './prepare.ts'
import type { Candidates } from './problem.ts'
import { searchNumbers } from './run.ts'

const prepared = prepare({ policy: usualPolicy, ...makeUp({ mentees: 12, mentors: 150, ratio: 20, seed: 4 }) }, {})
assert.ok(prepared.ok)
const numbers = searchNumbers(prepared)
const [mentees, mentors] = [numbers.mentees.count, numbers.mentors.count]
const noCandidates: Candidates = {
  start: new Int32Array(mentees + 1),
  mentor: new Int32Array(0),
  worth: new Float64Array(0)
}
const everything = searchRange(numbers, firstSearch(mentors, new Float64Array(mentors), 0), 0, mentees)
const worthByMentor = Array.from({ length: mentees }, (_, i) => {
  const [from, to] = [everything.start[i] ?? 0, everything.start[i + 1] ?? 0]
  return new Map([...everything.mentor.subarray(from, to)].map((j, n) => [j, everything.worth[from + n] ?? 0]))
})

function firstSearch(most: number, price: Float64Array, margin: number) {
  const profit = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY)
  const reach = new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  const rise = new Float64Array(Math.ceil(mentors / 32))
  return { first: 0, most, price, profit, margin, candidates: noCandidates, reach, rise }
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
      let candidates: Candidates = noCandidates
      const join = () => {
        candidates = merge(candidates, found)
      }
      const bestOf = (i: number, isKnown: boolean) => {
        const known = candidates.mentor.subarray(candidates.start[i], candidates.start[i + 1])
        const others = [...(worthByMentor[i] ?? [])].filter(([j]) => known.includes(j) === isKnown)
        return Math.max(-9000, ...others.map(([j, worth]) => worth - (price[j] ?? 0)))
      }
      join()
      for (const round of rounds) {
        const before = price
        price = price.slice()
        for (const { mentor, by } of round) price[mentor] = Math.max(0, (price[mentor] ?? 0) + by)
        const profit = Float64Array.from({ length: mentees }, (_, i) => bestOf(i, true))
        const rise = leastOfBlocks(price.map((each, j) => each - (before[j] ?? 0)))
        const search = { first: 0, most: 2, price, profit, margin, candidates, reach: found.reach, rise }
        found = searchRange(numbers, search, 0, mentees)
        // Whoever is sent only a share of the numbers finds the same.
        const half = mentees >> 1
        const shares = [[0, half] as const, [half, mentees] as const].map(([from, to]) =>
          searchRange(numbers, shareOf(search, from, to), from, to)
        )
        assert.deepEqual(joinRanges(shares), found)
        for (let i = 0; i < mentees; i++) {
          const known = candidates.mentor.subarray(candidates.start[i], candidates.start[i + 1])
          const added = found.mentor.subarray(found.start[i], found.start[i + 1])
          assert.ok(!added.some(j => known.includes(j)))
          assert.equal(added.length === 0, bestOf(i, false) <= (profit[i] ?? 0))
        }
        join()
        for (let i = 0; i < mentees; i++) assert.ok(bestOf(i, false) <= Math.max(-9000, found.reach[i] ?? 0))
      }
    }),
    { numRuns: 300 }
  )
})

test('lists of candidates become one, the worthiest first, whatever is added to which rows', () => {
  const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(50), fc.nat(9), fc.boolean()), { maxLength: 40 })
  fc.assert(
    fc.property(pairs, given => {
      const once = new Map(given.map(([i, j, worth, isNew]) => [`${i} ${j}`, { i, j, worth, isNew }]))
      const listOf = (some: readonly { i: number; j: number; worth: number }[]): Candidates => {
        const sorted = some.toSorted((one, other) => one.i - other.i || other.worth - one.worth)
        const start = Int32Array.from({ length: 7 }, (_, i) => some.filter(each => each.i < i).length)
        const mentor = Int32Array.from(sorted, ({ j }) => j)
        return { start, mentor, worth: Float64Array.from(sorted, ({ worth }) => worth) }
      }
      const all = [...once.values()]
      const merged = merge(listOf(all.filter(({ isNew }) => !isNew)), listOf(all.filter(({ isNew }) => isNew)))
      const expected = listOf(all)
      assert.deepEqual([merged.start, merged.worth], [expected.start, expected.worth])
      for (let i = 0; i < 6; i++)
        for (let e = merged.start[i] ?? 0; e < (merged.start[i + 1] ?? 0); e++)
          assert.equal(once.get(`${i} ${merged.mentor[e]}`)?.worth, merged.worth[e])
    })
  )
})
