import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { assign } from './assign.ts'
import { check } from './check.ts'

const assigned = assign({ policy: usualPolicy, ...makeUp({ mentees: 60, mentors: 20, ratio: 1, seed: 2 }) })
assert.ok(assigned.ok)
const { problem, mentorOf, price } = assigned.plan.workings

test('a true certificate passes, and says what the plan is worth', () => {
  assert.equal(check(problem, { mentorOf, price }), assigned.plan.certificate.worth)
})

test('any other plan, and any price that was tampered with, is found out', () => {
  let found = 0
  for (let i = 0; i < problem.mentees; i++)
    for (const other of [-1, 0, 5, 19]) {
      const changed = mentorOf.with(i, other)
      if (other !== mentorOf[i] && typeof check(problem, { mentorOf: changed, price }) === 'string') found++
    }
  // A few changes lead to a plan that is just as good; most do not.
  assert.ok(found > problem.mentees * 3)
  for (let j = 0; j < problem.mentors; j++)
    assert.equal(
      typeof check(problem, { mentorOf, price: price.with(j, (price[j] ?? 0) + 1_000_000_000_000) }),
      'string'
    )
})

test('somebody who is no candidate, and a mentor with too many people, are named', () => {
  const crowded = mentorOf.map(j => (j === -1 ? -1 : 0))
  assert.match(String(check(problem, { mentorOf: crowded, price })), /not a candidate|more people than places/)
})
