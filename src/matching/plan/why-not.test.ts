import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { asha, ben, keyOf, mentor, practices, severnside } from '../test-cast.ts'
import { assign } from './assign.ts'
import type { Pair, Plan } from './plan.ts'
import type { Cohort } from './prepare.ts'
import { demand, whyNot } from './why-not.ts'

function planOf(cohort: Cohort, forced: readonly Pair[] = []): Plan {
  const assigned = assign(cohort, { forced })
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}

const person = (n: number) => ({ ...asha, id: `asked-${n}`, name: `Asked${n} Person${n}` })

test('Priya asks about every mentor and hears the reason that counts', () => {
  const jo = mentor('Jo Whitfield', { capacity: 1, strengths: asha.topics })
  const far = mentor('Far Away', { areas: [severnside], strengths: [], profession: 'gp' })
  const hopeless = mentor('Hopeless Case', { areas: [severnside], strengths: [], experience: [], formats: [] })
  const conflicted = mentor('Known Person', { relations: [{ kind: 'appraises', with: 'asked-1' }] })
  const paused = mentor('Paused Person', { paused: true })
  const policy = { ...usualPolicy, floor: 5200 }
  const plan = planOf({
    policy,
    practices,
    mentees: [{ ...person(1), format: 'any' }],
    mentors: [ben, jo, far, hopeless, conflicted, paused]
  })
  const ask = (name: string) => whyNot(plan, 'asked-1', keyOf(name))
  assert.equal(ask('Jo Whitfield').kind, 'chosen')
  const worse = ask('Ben')
  assert.ok(worse.kind === 'fits-less')
  assert.equal(worse.than, jo.key)
  assert.deepEqual(
    worse.reasons.map(({ label }) => label),
    ['Good at what is needed']
  )
  assert.equal(
    worse.by,
    worse.reasons.reduce((sum, each) => sum + each.points, 0)
  )
  assert.equal(ask('Far Away').kind, 'below-floor')
  assert.deepEqual(ask('Known Person'), {
    kind: 'rules',
    obstacles: [{ rule: 'relation', reason: 'One of them appraises or supervises the other, or did so recently.' }]
  })
  assert.equal(ask('Paused Person').kind, 'not-in-plan')
  assert.equal(ask('Eve').kind, 'not-in-plan')
})

test('equals are called a tie, and a mentor others need more is said to be needed elsewhere', () => {
  const tied = planOf({ policy: usualPolicy, practices, mentees: [person(1)], mentors: [ben, mentor('Jo Whitfield')] })
  const other = [ben.key, keyOf('Jo Whitfield')].find(key => key !== tied.pairs[0]?.mentor)
  assert.deepEqual(whyNot(tied, 'asked-1', other ?? ben.key), { kind: 'tie' })
  const star = mentor('Star Mentor', { strengths: asha.topics, capacity: 1 })
  const needy = { ...person(2), topics: [asha.topics[0] ?? ''] }
  const scarce = planOf({
    policy: usualPolicy,
    practices,
    mentees: [person(1), needy],
    mentors: [star, { ...ben, capacity: 1, strengths: ['Confidence'] }]
  })
  assert.deepEqual(scarce.pairs.find(({ mentee }) => mentee === 'asked-2')?.mentor, star.key)
  const answer = whyNot(scarce, 'asked-1', star.key)
  assert.ok(answer.kind === 'needed-elsewhere' && answer.loss.points > 0 && answer.loss.peopleUnserved === 0)
  assert.ok((demand(scarce).get(star.key) ?? 0) > 0)
})

test('nothing is ever said to cost more than it really would', () => {
  for (const ratio of [1.1, 0.9]) {
    const cohort: Cohort = { policy: usualPolicy, ...makeUp({ mentees: 60, mentors: 20, ratio, seed: 3 }) }
    const plan = planOf(cohort)
    const [served, rest] = judge(cohort, plan)
    let compared = 0
    for (const [n, mentee] of cohort.mentees.entries()) {
      const mentor = cohort.mentors[(n * 7) % 20]?.key ?? keyOf('nobody')
      const answer = whyNot(plan, mentee.id, mentor)
      if (!('loss' in answer) && answer.kind !== 'tie') continue
      const claimed = 'loss' in answer ? answer.loss : { peopleUnserved: 0, points: 0 }
      const [servedWith, restWith] = judge(cohort, planOf(cohort, [{ mentee: mentee.id, mentor }]))
      const { servedFirst } = plan.workings.prepared.amounts
      const real = (served - servedWith) * servedFirst + rest - restWith
      assert.ok(claimed.peopleUnserved * servedFirst + claimed.points <= real, JSON.stringify({ answer, real }))
      compared++
    }
    assert.ok(compared > 10)
  }
})
