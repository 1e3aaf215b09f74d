import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestByHungarianMethod, bestByTryingAll, judge, pairsOutOfProof } from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { aldbourne, asha, mentor, practices, severnside } from '../test-cast.ts'
import { assign, assignWithTeam } from './assign.ts'
import { searchRange } from './candidates.ts'
import type { Plan } from './plan.ts'
import { type Cohort, prepare } from './prepare.ts'
import { finish, runAlone } from './run.ts'

const topics = ['Confidence', 'Money', 'Illness', 'Returning']
const someTopics = fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 3 })
/** No cost may be larger. */
const most = 1_000_000
const policies = fc.record({
  floor: fc.constantFrom(0, 2500, 5000),
  bands: fc.constantFrom(
    [],
    usualPolicy.bands,
    [{ below: 7000, cost: 900 }],
    Array(20).fill({ below: 8000, cost: most })
  ),
  load: fc.constantFrom([0], [0, 150, 400], [100, 5000], [0, most]),
  waitPerWeek: fc.constantFrom(0, 20, 3000, most)
})
const menteeLike = fc.record({
  topics: someTopics,
  area: fc.constantFrom(aldbourne, severnside),
  profession: fc.constantFrom('gp' as const, 'nurse' as const),
  waitingWeeks: fc.oneof(fc.nat(30), fc.constant(10_000))
})
const mentorLike = fc.record({
  strengths: someTopics,
  areas: fc.constantFrom([aldbourne], [severnside]),
  profession: fc.constantFrom('gp' as const, 'nurse' as const),
  capacity: fc.integer({ min: 0, max: 3 }),
  busy: fc.nat(1)
})
const smallCohort: fc.Arbitrary<Cohort> = fc
  .record({
    policy: policies,
    mentees: fc.array(menteeLike, { maxLength: 6 }),
    mentors: fc.array(mentorLike, { maxLength: 4 })
  })
  .map(({ policy, mentees, mentors }) => ({
    policy: { ...usualPolicy, ...policy },
    practices,
    mentees: mentees.map((facts, n) => ({ ...asha, ...facts, id: `mentee-${n}`, name: `M${n} Waiting${n}` })),
    mentors: mentors.map((facts, n) => ({ ...mentor(`B${n} Bench${n}`), ...facts }))
  }))

function planOf(cohort: Cohort): Plan {
  const assigned = assign(cohort)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}

/** With so little effort that most pairs must be found by their prices. */
function planWithLittleEffort(cohort: Cohort, margin = 0): Plan {
  const prepared = prepare(cohort, {})
  assert.ok(prepared.ok)
  const planned = runAlone(prepared, undefined, { firstFew: 1, moreEachRound: 1, margin })
  assert.ok(!('ok' in planned))
  return finish(prepared, planned)
}

test('no plan of up to six people and four mentors serves more, or serves them better', () => {
  fc.assert(
    fc.property(smallCohort, cohort => {
      const best = bestByTryingAll(cohort)
      assert.deepEqual(judge(cohort, planOf(cohort)), best)
      assert.deepEqual(judge(cohort, planWithLittleEffort(cohort)), best)
    }),
    { numRuns: 500 }
  )
})

for (const ratio of [1.2, 1.0, 0.8])
  test(`a plan of 120 people and 40 mentors is as good as the Hungarian method's (${ratio} places each)`, () => {
    for (const seed of [1, 2, 3]) {
      const cohort = { policy: usualPolicy, ...makeUp({ mentees: 120, mentors: 40, ratio, seed }) }
      const best = bestByHungarianMethod(cohort)
      assert.deepEqual(judge(cohort, planOf(cohort)), best)
      assert.deepEqual(judge(cohort, planWithLittleEffort(cohort)), best)
    }
  })

test('no pair that was left out could have mattered', () => {
  for (const [seed, ratio] of [1.1, 0.9].entries()) {
    const cohort = { policy: usualPolicy, ...makeUp({ mentees: 240, mentors: 80, ratio, seed }) }
    for (const margin of [0, 3000]) {
      const plan = planWithLittleEffort(cohort, margin)
      assert.ok(plan.certificate.rounds > 4)
      assert.equal(pairsOutOfProof(cohort, plan), 0)
    }
  }
})

const cohort: Cohort = { policy: usualPolicy, ...makeUp({ mentees: 150, mentors: 50, ratio: 1, seed: 5 }) }
const plan = planOf(cohort)
const sortedPairs = ({ pairs }: Plan) => pairs.map(pair => `${pair.mentee} ${pair.mentor}`).sort()

test('several workers make the same plan', async () => {
  for (const shares of [1, 3]) {
    const assigned = await assignWithTeam(
      cohort,
      {},
      numbers => async (search, from, to) => searchRange(structuredClone(numbers), structuredClone(search), from, to),
      shares
    )
    assert.ok(assigned.ok)
    assert.deepEqual(sortedPairs(assigned.plan), sortedPairs(plan))
    assert.deepEqual(assigned.plan.certificate, plan.certificate)
  }
})

test('a long run says how far it is, and stops when asked to', () => {
  const stages = new Set<string>()
  assign(cohort, {}, stage => stages.add(stage) !== undefined)
  assert.deepEqual([...stages].sort(), ['bidding', 'looking', 'placing'])
  for (const stop of stages)
    assert.deepEqual(
      assign(cohort, {}, stage => stage !== stop),
      { ok: false, refusal: 'cancelled', where: 'plan' }
    )
})
