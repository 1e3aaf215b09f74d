import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeUp } from '../../bench/matching/made-up.ts'
import { assign } from '../matching/plan/assign.ts'
import type { Wishes } from '../matching/plan/plan.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import { usualPolicy } from '../matching/policy.ts'
import { fitsIn, isProved, type Proposal, proposalOf, servedWorse, withWeights } from './plan.ts'

const cohort: Cohort = { policy: usualPolicy, ...makeUp({ mentees: 40, mentors: 20, ratio: 0.9, seed: 3 }) }

function proposed(of: Cohort, wishes: Wishes = {}, fitOf = fitsIn(of)): Proposal {
  const assigned = assign(of, wishes)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  // As it travels from a worker.
  return structuredClone(proposalOf(assigned.plan, fitOf))
}
const usual = proposed(cohort)

test('a plan is shown to be the best after it has travelled, and says who waits', () => {
  assert.ok(isProved(usual, []))
  assert.equal(usual.pairs.length + usual.waiting.length, 40)
})

test('a plan that is not the best, or not the one that was proved, is not shown', () => {
  const [one, other, ...rest] = usual.pairs
  assert.ok(one && other)
  const swapped = [{ ...one, mentor: other.mentor }, { ...other, mentor: one.mentor }, ...rest]
  assert.notEqual(one.mentor, other.mentor)
  assert.ok(!isProved({ ...usual, pairs: swapped }, []), 'other pairs than the proved ones')
  assert.ok(!isProved({ ...usual, pairs: usual.pairs.slice(1) }, []), 'a pair that is left out')
  const { mentorOf, price } = usual.proof
  const worse = mentorOf.with(
    mentorOf.findIndex(j => j >= 0),
    -1
  )
  assert.ok(!isProved({ ...usual, proof: { ...usual.proof, mentorOf: worse } }, []), 'somebody waits without need')
  const free = price.map(() => 0)
  assert.ok(!isProved({ ...usual, proof: { ...usual.proof, price: free } }, []), 'prices that prove nothing')
  assert.ok(!isProved({ ...usual, certificate: { ...usual.certificate, worth: usual.certificate.worth + 1 } }, []))
})

test('a pair that is ruled out is not made, and the plan is again the best of the rest', () => {
  const [one] = usual.pairs
  assert.ok(one)
  const without = proposed(cohort, { forbidden: [one] })
  assert.ok(isProved(without, []))
  assert.ok(!without.pairs.some(({ mentee, mentor }) => mentee === one.mentee && mentor === one.mentor))
  assert.ok(without.certificate.worth <= usual.certificate.worth)
})

test('other weights serve some worse by the weights of the scheme, and each of them is named', () => {
  const policy = withWeights(cohort.policy, new Map([['topics', 0]]))
  assert.deepEqual(
    policy.criteria.find(({ id }) => id === 'area'),
    usualPolicy.criteria.find(({ id }) => id === 'area')
  )
  const worse = servedWorse(usual, proposed({ ...cohort, policy }, {}, fitsIn(cohort)))
  assert.ok(worse.length > 0)
  for (const { now, before } of worse) assert.ok(now === undefined || now < before)
  assert.deepEqual(servedWorse(usual, usual), [])
})

test('pairs that Priya keeps together stand beside the proved ones, and none but hers', () => {
  const mentee = cohort.mentees.find(({ id }) => usual.waiting.every(each => each.mentee !== id))
  const mentor = cohort.mentors.find(({ busy, capacity }) => busy < capacity)
  assert.ok(mentee && mentor)
  const own = usual.pairs.find(pair => pair.mentee === mentee.id)
  assert.ok(own)
  const kept = proposed(cohort, { forced: [own] })
  assert.ok(isProved(kept, [own]))
  assert.ok(!isProved(kept, []), 'a pair that nobody asked for')
  assert.ok(!isProved(usual, [{ mentee: mentee.id, mentor: mentor.key }]), 'a wish that was not heard')
})
