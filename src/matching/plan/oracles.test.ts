import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullTable, judge } from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { bestByHighs, bestByMunkres } from '../../../bench/matching/oracles.ts'
import { type Policy, usualPolicy } from '../policy.ts'
import { assign } from './assign.ts'
import type { Cohort } from './cohort.ts'

// Two solvers that others wrote, handed the records and the rules in words, must come to plans that are worth as much.

const policies: readonly Policy[] = [
  usualPolicy,
  { ...usualPolicy, floor: 0, bands: [], load: [0], waitPerWeek: 0 },
  { ...usualPolicy, floor: 6000, bands: [{ below: 8000, cost: 1500 }], load: [100, 900, 4000], waitPerWeek: 300 }
]
const sizes = [
  { mentees: 60, mentors: 60, ratio: 1.5, seed: 31 },
  { mentees: 60, mentors: 60, ratio: 1, seed: 32 },
  { mentees: 120, mentors: 40, ratio: 1.2, seed: 33 },
  { mentees: 120, mentors: 40, ratio: 1, seed: 34 },
  { mentees: 120, mentors: 40, ratio: 0.8, seed: 35 },
  { mentees: 20, mentors: 1, ratio: 0.3, seed: 36 }
]

const worthOf = (cohort: Cohort) => {
  const assigned = assign(cohort)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return judge(cohort, assigned.plan)
}

for (const size of sizes)
  test(`munkres and HiGHS find no better plan for ${size.mentees} people, ${size.mentors} mentors, ${size.ratio} places each`, async () => {
    for (const policy of policies) {
      const cohort = { policy, ...makeUp(size) }
      const value = worthOf(cohort)
      assert.deepEqual(bestByMunkres(fullTable(cohort)), value)
      assert.deepEqual(await bestByHighs(cohort), value)
    }
  })

test('munkres finds no better plan for a region of 1,000 people and 300 mentors', () => {
  const cohort = { policy: usualPolicy, ...makeUp({ mentees: 1000, mentors: 300, ratio: 1, seed: 7 }) }
  assert.deepEqual(bestByMunkres(fullTable(cohort)), worthOf(cohort))
})
