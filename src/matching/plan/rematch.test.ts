import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBetter, judge } from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { assign } from './assign.ts'
import type { Change } from './change.ts'
import { check } from './check.ts'
import type { Plan } from './plan.ts'
import type { Cohort } from './prepare.ts'
import { rematch } from './rematch.ts'

const cohort: Cohort = {
  policy: { ...usualPolicy, continuity: 0 },
  ...makeUp({ mentees: 120, mentors: 40, ratio: 1, seed: 11 })
}

function planOf(cohort: Cohort, earlier?: Plan): Plan {
  const assigned = assign(cohort, earlier && { earlier })
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}
function mend(plan: Plan, changes: readonly Change[], maxMoves: number) {
  const mended = rematch(plan, changes, { maxMoves })
  assert.ok(mended.ok, JSON.stringify(mended))
  return mended
}

const plan = planOf(cohort)
const busiest = [...Map.groupBy(plan.pairs, pair => pair.mentor)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
assert.ok(busiest)

test('when a mentor leaves, the mended plan is as good as one made from scratch', () => {
  const { plan: mended } = mend(plan, [{ kind: 'mentor-leaves', mentor: busiest }], 1000)
  const without = { ...cohort, mentors: cohort.mentors.filter(({ key }) => key !== busiest) }
  assert.deepEqual(judge(without, mended), judge(without, planOf(without)))
  assert.ok(!mended.certificate.prices.some(({ mentor }) => mentor === busiest))
})

test('when somebody no longer asks, or two people decline, the mended plan is the best one again', () => {
  for (const { mentee, mentor } of plan.pairs.slice(0, 12)) {
    const left = { ...cohort, mentees: cohort.mentees.filter(({ id }) => id !== mentee) }
    assert.deepEqual(judge(left, mend(plan, [{ kind: 'mentee-leaves', mentee }], 1000).plan), judge(left, planOf(left)))
    const apart = {
      ...cohort,
      mentees: cohort.mentees.map(each => (each.id === mentee ? { ...each, declined: [mentor] } : each))
    }
    assert.deepEqual(
      judge(apart, mend(plan, [{ kind: 'declined', mentee, mentor }], 1000).plan),
      judge(apart, planOf(apart))
    )
  }
})

test('changes add up, one after the other', () => {
  const [one, two] = [...new Set(plan.pairs.map(pair => pair.mentor))]
  assert.ok(one && two)
  const first = mend(plan, [{ kind: 'mentor-leaves', mentor: one }], 1000).plan
  const second = mend(first, [{ kind: 'mentor-leaves', mentor: two }], 1000).plan
  const without = { ...cohort, mentors: cohort.mentors.filter(({ key }) => key !== one && key !== two) }
  assert.deepEqual(judge(without, second), judge(without, planOf(without)))
})

test('no more people change their mentor than Priya allows, and no more than needed', () => {
  const change: Change = { kind: 'mentor-leaves', mentor: busiest }
  const without = { ...cohort, mentors: cohort.mentors.filter(({ key }) => key !== busiest) }
  const free = mend(plan, [change], 1000)
  assert.ok(free.isBest)
  assert.ok(free.moves.length > 2, 'this change moves several people')
  let before = judge(without, free.plan)
  for (const maxMoves of [free.moves.length, 3, 1, 0]) {
    const { plan: mended, moves, isBest } = mend(plan, [change], maxMoves)
    assert.ok(moves.length <= maxMoves)
    assert.equal(isBest, maxMoves === free.moves.length)
    const worth = judge(without, mended)
    assert.ok(!isBetter(worth, before))
    before = worth
    const { problem, mentorOf, price } = mended.workings
    assert.equal(check(problem, { mentorOf, price }), mended.certificate.worth)
    for (const { mentee, from } of moves) assert.equal(plan.pairs.find(pair => pair.mentee === mentee)?.mentor, from)
  }
})

test('a plan made after another one keeps who may be kept at little loss', () => {
  const fond = { ...cohort, policy: { ...cohort.policy, continuity: 10_000 } }
  const more = makeUp({ mentees: 130, mentors: 40, ratio: 1, seed: 11 }).mentees.slice(120)
  const joined = {
    ...fond,
    mentees: [...cohort.mentees, ...more.map(mentee => ({ ...mentee, id: `new ${mentee.id}` }))]
  }
  const changes = (earlier?: Plan) => {
    const mentorOf = new Map(planOf(joined, earlier).pairs.map(pair => [pair.mentee, pair.mentor]))
    return plan.pairs.filter(({ mentee, mentor }) => mentorOf.get(mentee) !== mentor).length
  }
  assert.ok(changes(plan) < changes() / 2, `${changes(plan)} and ${changes()}`)
})

test('a change about somebody unknown is refused', () => {
  assert.deepEqual(rematch(plan, [{ kind: 'mentee-leaves', mentee: 'Eve' }], { maxMoves: 1 }), {
    ok: false,
    refusal: 'unknown-code',
    where: 'mentee-leaves Eve'
  })
  for (const maxMoves of [-1, Number.NaN, 0.5]) assert.ok(!rematch(plan, [], { maxMoves }).ok)
})

test('a preference that would make the sums inexact is refused by name', () => {
  // So steep that the sums of the plan itself are just exact.
  const bands = Array.from({ length: 8000 }, () => ({ below: 10_000, cost: 1_000_000 }))
  const steep = { policy: { ...usualPolicy, bands }, ...makeUp({ mentees: 400, mentors: 120, ratio: 1, seed: 12 }) }
  const edge = planOf(steep)
  const mentee = edge.pairs[0]?.mentee ?? ''
  const mended = rematch(edge, [{ kind: 'mentee-leaves', mentee }], { maxMoves: 0 })
  assert.deepEqual(mended, { ok: false, refusal: 'too-large', where: 'maxMoves' })
})
