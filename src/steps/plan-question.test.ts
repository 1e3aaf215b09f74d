import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assign } from '../matching/plan/assign.ts'
import type { Plan, Wishes } from '../matching/plan/plan.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import { usualPolicy } from '../matching/policy.ts'
import { asha, ben, mentor, practices } from '../matching/test-cast.ts'
import { answerAbout } from './plan-question.ts'

const omar = { ...asha, id: 'omar', name: 'Omar Siddiqui' }
const joan = mentor('Joan Whitlock', { profession: 'nurse' })
const away = mentor('Nia Away', { paused: true })
const only = { ...ben, capacity: 1, busy: 0 }
const cohort: Cohort = { policy: usualPolicy, practices, mentees: [asha, omar], mentors: [only, joan, away] }

function planOf(of: Cohort, wishes: Wishes = {}): Plan {
  const assigned = assign(of, wishes)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}
const ask = (key: typeof ben.key, of = cohort, together: Wishes['forced'] = []) =>
  answerAbout(planOf(of, { forced: together }), of, { together, apart: [] }, omar.id, key)

test('Priya hears the rule also for a mentor who is away and stands in no plan', () => {
  const [answer, other] = [ask(away.key), ask(joan.key)]
  assert.ok(answer.kind === 'rules' && other.kind === 'rules')
  assert.deepEqual(
    [...answer.obstacles, ...other.obstacles].map(({ rule }) => rule),
    ['state', 'profession']
  )
})

test('a rule that she set aside for Omar is no reason any more, and holds for everybody else', () => {
  const relaxed = [{ mentee: omar.id, mentor: joan.key, rule: 'profession' as const, because: 'He asked for her.' }]
  const letIn = { ...cohort, relaxed }
  assert.notEqual(ask(joan.key, letIn).kind, 'rules')
  assert.equal(answerAbout(planOf(letIn), letIn, { together: [], apart: [] }, asha.id, joan.key).kind, 'rules')
})

test('where the lead keeps others with a mentor until no place is left, they are named', () => {
  const together = [{ mentee: asha.id, mentor: only.key }]
  assert.deepEqual(ask(only.key, cohort, together), { kind: 'places-kept', people: [asha.id] })
})

test('nobody is found who is not among these people', () => {
  assert.deepEqual(answerAbout(planOf(cohort), cohort, { together: [], apart: [] }, 'eve', only.key), {
    kind: 'not-in-plan'
  })
})
