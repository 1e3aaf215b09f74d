import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { type Policy, usualPolicy } from '../policy.ts'
import { assign } from './assign.ts'
import type { Cohort } from './prepare.ts'
import { reweigh } from './reweigh.ts'

const cohort: Cohort = { policy: usualPolicy, ...makeUp({ mentees: 150, mentors: 50, ratio: 1, seed: 21 }) }
const first = assign(cohort)
assert.ok(first.ok)
const weigh = (id: string, weight: number): Policy => ({
  ...usualPolicy,
  criteria: usualPolicy.criteria.map(each => (each.id === id ? { ...each, weight } : each))
})

test('with other weights the plan is the one that a fresh start would make', () => {
  const policies = [
    weigh('area', 400),
    weigh('topics', 0),
    weigh('experience', 900),
    { ...usualPolicy, floor: 6000, load: [0, 3000], bands: [] }
  ]
  for (const policy of policies) {
    const again = reweigh(first.plan, policy)
    const fresh = assign({ ...cohort, policy })
    assert.ok(again?.ok && fresh.ok)
    assert.deepEqual(judge({ ...cohort, policy }, again.plan), judge({ ...cohort, policy }, fresh.plan))
  }
})

test('other rules need a fresh start, and a policy that makes no sense is refused', () => {
  assert.equal(reweigh(first.plan, { ...usualPolicy, seed: 'other' }), undefined)
  assert.equal(reweigh(first.plan, { ...usualPolicy, criteria: usualPolicy.criteria.slice(1) }), undefined)
  const refused = reweigh(first.plan, weigh('area', -1))
  assert.ok(refused && !refused.ok)
})
