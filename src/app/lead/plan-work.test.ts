import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { usualPolicy } from '../../matching/policy.ts'
import { asha, ben, mentor, practices } from '../../matching/test-cast.ts'
import type { Proposed } from '../../steps/plan.ts'
import { createPlanning, nothingTried, type TriedOut } from '../../steps/planning.ts'
import type { PlanAsked, PlanTold } from '../workers/plan.worker.ts'
import { createPlanner, type PlanHand } from './plan-work.ts'

const only = { ...ben, capacity: 1, busy: 0 }
const cohort: Cohort = { policy: usualPolicy, mentees: [asha], mentors: [only, mentor('Grace Abara')], practices }

type Question = Exclude<PlanAsked, { kind: 'begin' }>
interface Hired extends PlanHand {
  readonly name: string
}

/** Workers that do what they are told: answer, wait for ever, or break. */
function hired(answer: (asked: Question) => Promise<readonly PlanTold[]>, helpers = 0) {
  const log: string[] = []
  const hands: Hired[] = []
  function hire(name: string, take: (hand: Hired, message: unknown) => void): Hired {
    const hand: Hired = {
      name,
      onmessage: null,
      onerror: null,
      postMessage: message => take(hand, message),
      terminate: () => log.push(`${name} ended`)
    }
    log.push(`${name} started`)
    hands.push(hand)
    return hand
  }
  const planner = createPlanner(cohort, () => ({
    planner: hire('planner', async (hand, message) => {
      const asked = message as PlanAsked
      if (asked.kind === 'begin') {
        for (const port of asked.helpers) port.close()
        return
      }
      for (const data of await answer(asked)) hand.onmessage?.({ data } as MessageEvent)
    }),
    helpers: Array.from({ length: helpers }, (_, n) =>
      hire(`helper ${n + 1}`, (_, port) => (port as MessagePort).close())
    )
  }))
  return { planner, log, hands }
}

const nothing = () => undefined

async function answered(asked: Question): Promise<readonly PlanTold[]> {
  const { number, tried } = asked
  const planning = createPlanning(cohort)
  return asked.kind === 'propose'
    ? [
        { number, stage: 'placing', left: 1, of: 1 },
        { number, proposals: await planning.propose(tried) }
      ]
    : [{ number, answer: await planning.whyNot(tried, asked.mentee, asked.mentor) }]
}

test('a plan is handed on once it is checked, with its progress before it', async () => {
  const { planner, log } = hired(answered)
  const told: unknown[] = []
  const { usual, shown } = await planner.plan(nothingTried, (stage, done, of) => told.push(stage, done, of))
  assert.equal(usual.kind, 'planned')
  assert.equal(shown, usual)
  assert.deepEqual([told, log], [['placing', 0, 1], ['planner started']])
})

test('a plan whose proof does not hold, or that forgets a wish, is never handed on', async () => {
  const spoil = (proposed: Proposed): Proposed =>
    proposed.ok
      ? { ...proposed, certificate: { ...proposed.certificate, worth: proposed.certificate.worth + 1 } }
      : proposed
  const spoilt = hired(async asked =>
    (await answered(asked)).map(told =>
      'proposals' in told
        ? { ...told, proposals: { usual: told.proposals.usual, shown: spoil(told.proposals.shown) } }
        : told
    )
  )
  const { usual, shown } = await spoilt.planner.plan(nothingTried, nothing)
  assert.deepEqual([usual.kind, shown.kind], ['planned', 'unproved'])
  const deaf = hired(asked => answered({ ...asked, tried: nothingTried }))
  const tried: TriedOut = { ...nothingTried, together: [{ mentee: asha.id, mentor: only.key }] }
  assert.equal((await deaf.planner.plan(tried, nothing)).shown.kind, 'unproved')
})

test('stopping ends all workers at once, and the next plan has new ones', async () => {
  let isAnswering = false
  const { planner, log } = hired(async asked => (isAnswering ? answered(asked) : []), 2)
  const waiting = [
    planner.plan(nothingTried, nothing),
    planner.whyNot(nothingTried, { mentee: asha.id, mentor: only.key })
  ]
  planner.stop()
  assert.deepEqual(await Promise.all(waiting), [
    { usual: { kind: 'stopped' }, shown: { kind: 'stopped' } },
    { kind: 'stopped' }
  ])
  const crew = ['planner', 'helper 1', 'helper 2']
  assert.deepEqual(log, [...crew.map(name => `${name} started`), ...crew.map(name => `${name} ended`)])
  isAnswering = true
  assert.equal((await planner.plan(nothingTried, nothing)).shown.kind, 'planned')
  assert.equal(log.filter(line => line === 'planner started').length, 2)
})

test('a helper that dies is a failure with a name, the others are ended, and asking again works', async () => {
  let isAnswering = false
  const { planner, log, hands } = hired(async asked => (isAnswering ? answered(asked) : []), 2)
  const waiting = planner.plan(nothingTried, nothing)
  hands.find(({ name }) => name === 'helper 2')?.onerror?.({} as ErrorEvent)
  assert.equal((await waiting).shown.kind, 'failed')
  assert.ok(log.includes('planner ended') && log.includes('helper 1 ended'))
  isAnswering = true
  assert.equal((await planner.plan(nothingTried, nothing)).shown.kind, 'planned')
})

test('a refusal of matching and a fault of the program are told apart', async () => {
  const none = new Map(usualPolicy.criteria.map(({ id }) => [id, 0]))
  const { planner } = hired(answered)
  const { usual, shown } = await planner.plan({ ...nothingTried, weights: none }, nothing)
  assert.equal(usual.kind, 'planned')
  assert.deepEqual(shown, { kind: 'refused', refusal: 'no-criteria', where: 'criteria' })
  const broken = hired(async ({ number }) => [{ number, failed: true }])
  assert.equal((await broken.planner.plan(nothingTried, nothing)).shown.kind, 'failed')
  assert.ok(broken.log.includes('planner ended'), 'what failed is not asked again')
})

test('a question about a pair is answered, and one that no plan stands behind is not', async () => {
  const { planner } = hired(answered)
  const [other] = cohort.mentors.filter(({ key }) => key !== only.key)
  assert.ok(other)
  const kinds = []
  for (const mentor of [only.key, other.key]) {
    const said = await planner.whyNot(nothingTried, { mentee: asha.id, mentor })
    assert.ok(said.kind === 'answered')
    kinds.push(said.answer.kind)
  }
  assert.ok(kinds.includes('chosen'))
  const pair = { mentee: asha.id, mentor: only.key }
  const nonsense: TriedOut = { ...nothingTried, together: [pair], apart: [pair] }
  assert.equal((await planner.whyNot(nonsense, { mentee: asha.id, mentor: other.key })).kind, 'failed')
})
