import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPolicy } from '../../matching/policy.ts'
import { asha, mentor, practices } from '../../matching/test-cast.ts'
import { type Proposed, propose } from '../../steps/plan.ts'
import type { Job } from '../workers/answer.ts'
import type { PlanAsked, PlanTold } from '../workers/plan.worker.ts'
import { createPlanner } from './plan-work.ts'

const asked: PlanAsked = {
  cohort: { policy: usualPolicy, mentees: [asha], mentors: [mentor('Ben Okafor-Lewis')], practices },
  forbidden: []
}

/** A worker that does what it is told: answer, wait for ever, or break. */
function hired(answer: (job: Job<PlanAsked>) => readonly PlanTold[]) {
  const log: string[] = []
  const start = () => {
    const hand = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      onerror: null,
      postMessage: (job: Job<PlanAsked>) =>
        queueMicrotask(() => {
          for (const data of answer(job)) hand.onmessage?.({ data } as MessageEvent)
        }),
      terminate: () => log.push('ended')
    }
    log.push('started')
    return hand as never
  }
  return { planner: createPlanner(start), log }
}

const answered = (job: Job<PlanAsked>): readonly PlanTold[] => [
  { number: job.number, left: 1, of: 1 },
  { number: job.number, proposed: propose(job.asked.cohort, job.asked.forbidden) }
]

test('a plan is handed on once it is checked, with its progress before it', async () => {
  const { planner, log } = hired(answered)
  const told: number[] = []
  const planned = await planner.plan(asked, (done, of) => told.push(done, of))
  assert.equal(planned.kind, 'planned')
  assert.deepEqual([told, log], [[0, 1], ['started']])
})

test('a plan whose proof does not hold is never handed on', async () => {
  const spoil = (proposed: Proposed): Proposed =>
    proposed.ok
      ? { ...proposed, certificate: { ...proposed.certificate, worth: proposed.certificate.worth + 1 } }
      : proposed
  const { planner } = hired(job =>
    answered(job).map(told => ('proposed' in told ? { ...told, proposed: spoil(told.proposed) } : told))
  )
  assert.equal((await planner.plan(asked, () => undefined)).kind, 'unproved')
})

test('stopping ends the worker at once, and the next plan has a new one', async () => {
  let isAnswering = false
  const { planner, log } = hired(job => (isAnswering ? answered(job) : []))
  const waiting = planner.plan(asked, () => undefined)
  planner.stop()
  assert.deepEqual(await waiting, { kind: 'stopped' })
  isAnswering = true
  assert.equal((await planner.plan(asked, () => undefined)).kind, 'planned')
  assert.deepEqual(log, ['started', 'ended', 'started'])
})

test('a refusal of matching and a fault of the program are told apart', async () => {
  const none = usualPolicy.criteria.map(each => ({ ...each, weight: 0 }))
  const { planner } = hired(answered)
  const refused = await planner.plan(
    { ...asked, cohort: { ...asked.cohort, policy: { ...usualPolicy, criteria: none } } },
    () => undefined
  )
  assert.deepEqual(refused, { kind: 'refused', refusal: 'no-criteria' })
  const broken = hired(({ number }) => [{ number, failed: true }])
  assert.deepEqual(await broken.planner.plan(asked, () => undefined), { kind: 'failed' })
})
