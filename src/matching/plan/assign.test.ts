import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  bestByHungarianMethod,
  bestByTryingAll,
  isBetter,
  judge,
  pairsOutOfProof
} from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { obstacles } from '../hard-rules.ts'
import { type Policy, usualPolicy } from '../policy.ts'
import { practiceBook } from '../practices.ts'
import { score } from '../score.ts'
import { aldbourne, asha, mentor, practices, severnside } from '../test-cast.ts'
import { assign, assignWithTeam } from './assign.ts'
import { searchRange } from './candidates.ts'
import type { Plan } from './plan.ts'
import { type Cohort, prepare } from './prepare.ts'
import { finish, runAlone } from './run.ts'

const topics = ['Confidence', 'Money', 'Illness', 'Returning']
const someTopics = fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 3 })
const policies = fc.record({
  floor: fc.constantFrom(0, 2500, 5000),
  bands: fc.constantFrom([], usualPolicy.bands, [{ below: 7000, cost: 900 }]),
  load: fc.constantFrom([0], [0, 150, 400], [100, 5000]),
  waitPerWeek: fc.constantFrom(0, 20, 3000)
})
const menteeLike = fc.record({
  topics: someTopics,
  area: fc.constantFrom(aldbourne, severnside),
  profession: fc.constantFrom('gp' as const, 'nurse' as const),
  waitingWeeks: fc.nat(30)
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
    const cohort = { policy: usualPolicy, ...makeUp({ mentees: 360, mentors: 120, ratio, seed }) }
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

test('the order of the lists changes nothing', () => {
  const turned = {
    ...cohort,
    mentees: cohort.mentees.toReversed(),
    mentors: cohort.mentors.toReversed(),
    practices: cohort.practices.toReversed()
  }
  assert.deepEqual(sortedPairs(planOf(turned)), sortedPairs(plan))
})

test('one more mentor is never a loss', () => {
  const without = { ...cohort, mentors: cohort.mentors.slice(1) }
  assert.ok(!isBetter(judge(without, planOf(without)), judge(cohort, plan)))
})

test('more weight on a criterion never lowers its total', () => {
  const plain = { ...usualPolicy, floor: 0, bands: [], load: [0], waitPerWeek: 0 }
  const weigh = (weight: number): Policy => ({
    ...plain,
    criteria: plain.criteria.map(each => (each.id === 'area' ? { ...each, weight } : { ...each, weight: 100 }))
  })
  const totalOf = (policy: Policy) => {
    const { pairs } = planOf({ ...cohort, policy })
    const sameArea = pairs.filter(({ mentee, mentor }) => {
      const area = cohort.mentees.find(({ id }) => id === mentee)?.area
      return cohort.mentors.find(({ key }) => key === mentor)?.areas.some(each => each === area)
    })
    return [sameArea.length, pairs.length] as const
  }
  const totals = [10, 100, 400, 900].map(weight => totalOf(weigh(weight)))
  for (const [n, [same, all]] of totals.entries()) {
    assert.equal(all, totals[0]?.[1])
    assert.ok(n === 0 || same >= (totals[n - 1]?.[0] ?? 0), JSON.stringify(totals))
  }
})

test('whoever gives up a wish or an option gains no pair and no points by it', () => {
  const scheme = { policy: usualPolicy, practices: practiceBook(cohort.practices) }
  for (const mentee of cohort.mentees.slice(0, 40))
    for (const less of [
      { ...mentee, topics: mentee.topics.slice(1) },
      { ...mentee, times: mentee.times?.slice(1) ?? [] },
      { ...mentee, experience: mentee.experience?.slice(1) ?? [] },
      { ...mentee, format: mentee.format === 'any' ? ('video' as const) : mentee.format }
    ])
      for (const mentor of cohort.mentors) {
        assert.ok(score(less, mentor, usualPolicy) <= score(mentee, mentor, usualPolicy))
        assert.ok(obstacles(less, mentor, scheme).length >= obstacles(mentee, mentor, scheme).length)
      }
})

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
