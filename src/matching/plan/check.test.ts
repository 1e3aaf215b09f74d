import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { assign } from './assign.ts'
import { check } from './check.ts'
import { prepare } from './prepare.ts'
import type { Problem } from './problem.ts'
import { finish, runAlone } from './run.ts'

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

test('two people on one place are found out even where prices could not tell', () => {
  // Both like mentor 0 best, whose place is free of cost and price: adding up shows nothing.
  const problem: Problem = {
    mentees: 2,
    mentors: 1,
    candidates: { start: Int32Array.of(0, 1, 2), mentor: Int32Array.of(0, 0), worth: Float64Array.of(7, 9) },
    placeStart: Int32Array.of(0, 1),
    placeCost: Int32Array.of(0),
    waiting: Float64Array.of(0, 0)
  }
  const price = Float64Array.of(0)
  assert.equal(check(problem, { mentorOf: Int32Array.of(0, 0), price }), 'mentor 0 has more people than places')
  assert.equal(check(problem, { mentorOf: Int32Array.of(-1, 0), price: Float64Array.of(7) }), 9)
  const one = { ...problem, mentors: 2, placeStart: Int32Array.of(0, 1, 2), placeCost: Int32Array.of(0, 0) }
  const stranger = { mentorOf: Int32Array.of(1, 0), price: Float64Array.of(7, 0) }
  assert.equal(check(one, stranger), 'mentee 0 has somebody who is not a candidate')
})

test('a plan that cannot be proved best is never handed out', () => {
  const prepared = prepare({ policy: usualPolicy, ...makeUp({ mentees: 60, mentors: 20, ratio: 1, seed: 2 }) }, {})
  assert.ok(prepared.ok)
  const planned = runAlone(prepared)
  assert.ok(!('ok' in planned))
  assert.ok(finish(prepared, planned).pairs.length > 0)
  planned.seating.price[3] = (planned.seating.price[3] ?? 0) + 1
  assert.throws(() => finish(prepared, planned), /not ruled out/)
})

test('somebody who is no candidate, and a mentor with too many people, are named', () => {
  const crowded = mentorOf.map(j => (j === -1 ? -1 : 0))
  assert.match(String(check(problem, { mentorOf: crowded, price })), /not a candidate|more people than places/)
})
