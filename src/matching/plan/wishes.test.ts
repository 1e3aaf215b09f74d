import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MenteeFacts, MentorFacts } from '../facts.ts'
import { usualPolicy } from '../policy.ts'
import { asha, ben, code, keyOf, mentor, practices } from '../test-cast.ts'
import { assign } from './assign.ts'
import type { Plan, Wishes } from './plan.ts'
import type { Cohort } from './prepare.ts'

const asked = (n: number, facts: Partial<MenteeFacts> = {}): MenteeFacts => ({
  ...asha,
  id: `asked-${n}`,
  name: `Asked${n} Person${n}`,
  ...facts
})
function planOf(cohort: Cohort, wishes?: Wishes): Plan {
  const assigned = assign(cohort, wishes)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}

const small = (mentees: readonly MenteeFacts[], mentors: readonly MentorFacts[]): Cohort => ({
  policy: usualPolicy,
  practices,
  mentees,
  mentors
})

test('pairs that Priya has settled stay, and pairs she has ruled out are not made', () => {
  const jo = mentor('Jo Whitfield', { capacity: 1 })
  const people = [asked(1), asked(2), asked(3)]
  const { pairs, waiting } = planOf(small(people, [{ ...ben, capacity: 2, busy: 1 }, jo]), {
    frozen: [{ mentee: 'asked-1', mentor: ben.key }],
    forced: [{ mentee: 'asked-2', mentor: jo.key }],
    forbidden: [{ mentee: 'asked-3', mentor: ben.key }]
  })
  assert.deepEqual(
    pairs.map(({ mentee, mentor, settled }) => [mentee, mentor, settled]),
    [
      ['asked-1', ben.key, 'frozen'],
      ['asked-2', jo.key, 'forced']
    ]
  )
  assert.deepEqual(waiting, [{ mentee: 'asked-3', because: 'nobody-permitted' }])
})

test('wishes that contradict each other, or a rule, are refused by name', () => {
  const people = small(
    [asked(1), asked(2)],
    [{ ...ben, capacity: 1 }, mentor('Jo Whitfield', { practices: [code('ASH1')] })]
  )
  const pair = { mentee: 'asked-1', mentor: ben.key }
  const refusal = (wishes: Wishes) => {
    const assigned = assign(people, wishes)
    return assigned.ok ? 'none' : assigned.refusal
  }
  assert.equal(refusal({ forced: [pair], forbidden: [pair] }), 'contradictory-wishes')
  assert.equal(refusal({ forced: [pair, pair] }), 'contradictory-wishes')
  assert.equal(refusal({ forced: [{ mentee: 'asked-1', mentor: keyOf('Jo Whitfield') }] }), 'contradictory-wishes')
  assert.equal(refusal({ forced: [pair, { mentee: 'asked-2', mentor: ben.key }] }), 'no-room')
  const taken = assign(small([asked(1)], [{ ...ben, capacity: 1, busy: 1 }]), { forced: [pair] })
  assert.equal(taken.ok ? 'none' : taken.refusal, 'no-room')
  assert.equal(refusal({ forced: [{ mentee: 'nobody', mentor: ben.key }] }), 'unknown-code')
  assert.equal(refusal({ forbidden: [{ mentee: 'nobody', mentor: ben.key }] }), 'none')
})

test('bad numbers and people listed twice are refused by name', () => {
  const refusal = (cohort: Cohort) => {
    const assigned = assign(cohort)
    return assigned.ok ? 'none' : assigned.refusal
  }
  assert.equal(refusal(small([asked(1), asked(1)], [ben])), 'duplicate-person')
  assert.equal(refusal(small([asked(1)], [ben, ben])), 'duplicate-person')
  for (const capacity of [Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY, 1e9])
    assert.equal(refusal(small([asked(1)], [{ ...ben, capacity }])), 'number-out-of-range')
  assert.equal(refusal(small([asked(1, { waitingWeeks: Number.NaN })], [ben])), 'number-out-of-range')
  const weight = (weight: number) => ({
    ...usualPolicy,
    criteria: usualPolicy.criteria.map(each => ({ ...each, weight }))
  })
  for (const wrong of [Number.NaN, -1, 1e300, 0.5])
    assert.equal(refusal({ ...small([], [ben]), policy: weight(wrong) }), 'number-out-of-range')
  assert.equal(refusal({ ...small([], []), policy: weight(0) }), 'no-criteria')
  const steep = { ...usualPolicy, bands: Array.from({ length: 400 }, () => ({ below: 10_000, cost: 1_000_000 })) }
  const many = Array.from({ length: 3000 }, (_, n) => asked(n))
  assert.equal(refusal({ ...small(many, [ben]), policy: steep }), 'too-large')
})

test('codes that nobody knows are refused by name, and what is left out is not asked for', () => {
  const refusal = (cohort: Cohort) => {
    const assigned = assign(cohort)
    return assigned.ok ? 'none' : `${assigned.refusal}: ${assigned.where}`
  }
  const codes = {
    profession: 'dentist',
    format: 'letter',
    mustBe: 'tall',
    kind: 'friend',
    relations: [{ kind: 'knows' }]
  }
  for (const [field, code] of Object.entries(codes)) {
    const named = field === 'mustBe' ? 'gender' : field
    assert.equal(refusal(small([asked(1, { [field]: code })], [ben])), `unknown-code: ${named} of asked-1`)
  }
  const { relations, profession } = codes
  const mentorCodes = { profession, state: 'asleep', formats: ['letter'], gender: 'tall', kinds: ['friend'], relations }
  for (const [field, code] of Object.entries(mentorCodes))
    assert.equal(refusal(small([asked(1)], [{ ...ben, [field]: code }])), `unknown-code: ${field} of ${ben.key}`)
  const { profession: _, practice: __, ...untold } = asked(1)
  assert.equal(refusal(small([untold], [ben])), 'none')
})

test('empty, full, tied and hopeless schemes have plans too', () => {
  assert.deepEqual(planOf(small([], [])).pairs, [])
  assert.deepEqual(planOf(small([], [ben])).pairs, [])
  assert.deepEqual(planOf(small([asked(1)], [])).waiting, [{ mentee: 'asked-1', because: 'nobody-permitted' }])
  assert.deepEqual(planOf(small([asked(1)], [{ ...ben, capacity: 0 }])).pairs, [])
  assert.equal(planOf(small([asked(1), asked(2), asked(3)], [ben])).pairs.length, 2)
  const same = Array.from({ length: 60 }, (_, n) => asked(n))
  assert.equal(
    planOf(
      small(
        same,
        Array.from({ length: 30 }, (_, n) => mentor(`Same${n} Bench${n}`))
      )
    ).pairs.length,
    60
  )
  const star = mentor('Star Mentor', { strengths: asha.topics, capacity: 1 })
  const dull = Array.from({ length: 59 }, (_, n) => mentor(`Dull${n} Bench${n}`, { strengths: [], capacity: 1 }))
  assert.equal(planOf(small(same, [star, ...dull])).pairs.length, 60)
  assert.equal(
    planOf(small(same, [mentor('Jo Whitfield', { practices: [code('ASH1')], capacity: 99 })])).pairs.length,
    0
  )
})

test('who has waited longest is served first where not all can be', () => {
  const { waiting } = planOf(small([asked(1, { waitingWeeks: 3 }), asked(2, { waitingWeeks: 30 }), asked(3)], [ben]))
  assert.deepEqual(waiting, [{ mentee: 'asked-3', because: 'no-room' }])
})

test('people are shared out between mentors who would do equally', () => {
  const { pairs } = planOf(small([asked(1), asked(2)], [ben, mentor('Jo Whitfield')]))
  assert.equal(new Set(pairs.map(pair => pair.mentor)).size, 2)
})

test('who waits among equals is drawn by lot, not by where a name stands', () => {
  const same = Array.from({ length: 12 }, (_, n) => asked(n))
  const waitingWith = (seed: string) =>
    planOf({ ...small(same, [{ ...ben, capacity: 6 }]), policy: { ...usualPolicy, seed } })
      .waiting.map(({ mentee }) => mentee)
      .sort()
  const draws = ['one', 'two', 'three', 'four'].map(seed => waitingWith(seed).join())
  assert.equal(new Set(draws).size, 4)
  assert.equal(waitingWith('one').join(), draws[0])
})
