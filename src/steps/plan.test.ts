import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeUp } from '../../bench/matching/made-up.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import { usualPolicy } from '../matching/policy.ts'
import { isProved, type Proposal, propose, servedWorse, withWeights } from './plan.ts'

const cohort: Cohort = { policy: usualPolicy, ...makeUp({ mentees: 40, mentors: 20, ratio: 0.9, seed: 3 }) }

function proposalOf(of: Cohort, forbidden: Parameters<typeof propose>[1] = []): Proposal {
  const proposed = propose(of, forbidden)
  assert.ok(proposed.ok, JSON.stringify(proposed))
  // As it travels from a worker.
  return structuredClone(proposed)
}
const usual = proposalOf(cohort)

test('a plan is shown to be the best after it has travelled, and says who waits', () => {
  assert.ok(isProved(usual))
  assert.equal(usual.pairs.length + usual.waiting.length, 40)
})

test('a plan that is not the best, or not the one that was proved, is not shown', () => {
  const [one, other, ...rest] = usual.pairs
  assert.ok(one && other)
  const swapped = [{ ...one, mentor: other.mentor }, { ...other, mentor: one.mentor }, ...rest]
  assert.notEqual(one.mentor, other.mentor)
  assert.ok(!isProved({ ...usual, pairs: swapped }), 'other pairs than the proved ones')
  assert.ok(!isProved({ ...usual, pairs: usual.pairs.slice(1) }), 'a pair that is left out')
  const { mentorOf, price } = usual.proof
  const worse = mentorOf.with(
    mentorOf.findIndex(j => j >= 0),
    -1
  )
  assert.ok(!isProved({ ...usual, proof: { ...usual.proof, mentorOf: worse } }), 'somebody waits without need')
  const free = price.map(() => 0)
  assert.ok(!isProved({ ...usual, proof: { ...usual.proof, price: free } }), 'prices that prove nothing')
  assert.ok(!isProved({ ...usual, certificate: { ...usual.certificate, worth: usual.certificate.worth + 1 } }))
})

test('a pair that is ruled out is not made, and the plan is again the best of the rest', () => {
  const [one] = usual.pairs
  assert.ok(one)
  const without = proposalOf(cohort, [one])
  assert.ok(isProved(without))
  assert.ok(!without.pairs.some(({ mentee, mentor }) => mentee === one.mentee && mentor === one.mentor))
  assert.ok(without.certificate.worth <= usual.certificate.worth)
})

test('other weights serve some worse by the weights of the scheme, and each of them is named', () => {
  const policy = withWeights(cohort.policy, new Map([['topics', 0]]))
  assert.deepEqual(
    policy.criteria.find(({ id }) => id === 'area'),
    usualPolicy.criteria.find(({ id }) => id === 'area')
  )
  const worse = servedWorse(cohort, usual, proposalOf({ ...cohort, policy }))
  assert.ok(worse.length > 0)
  for (const { now, before } of worse) assert.ok(now === undefined || now < before)
  assert.deepEqual(servedWorse(cohort, usual, usual), [])
})

test('a policy in which nothing counts is refused by name', () => {
  const none = withWeights(cohort.policy, new Map(usualPolicy.criteria.map(({ id }) => [id, 0])))
  const refused = propose({ ...cohort, policy: none }, [])
  assert.equal(refused.ok ? 'planned' : refused.refusal, 'no-criteria')
})
