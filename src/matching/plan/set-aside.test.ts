import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestByTryingAll, judge } from '../../../bench/matching/judge.ts'
import { relaxableRules } from '../../vocabulary/policy.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { mayBeSetAside, obstacles, type RuleId } from '../hard-rules.ts'
import { usualPolicy } from '../policy.ts'
import { practiceBook } from '../practices.ts'
import { score } from '../score.ts'
import { aldbourne, asha, ben, code, keyOf, mentor, practices, severnside } from '../test-cast.ts'
import { assign } from './assign.ts'
import { merge, searchRange } from './candidates.ts'
import type { Cohort, RelaxedForPair } from './cohort.ts'
import type { Plan } from './plan.ts'
import { prepare } from './prepare.ts'
import { rematch } from './rematch.ts'
import { reweigh } from './reweigh.ts'
import { searchNumbers } from './run.ts'
import { whyNot } from './why-not.ts'

const policy = { ...usualPolicy, floor: 0, relaxable: relaxableRules, neighbours: { [aldbourne]: [] } }
const because = 'They asked for it, and nothing speaks against it.'

const mentees = fc.array(
  fc.record({
    area: fc.constantFrom(aldbourne, severnside),
    practice: fc.constantFrom(code('ASH1'), code('OAK1')),
    profession: fc.constantFrom('gp' as const, 'nurse' as const),
    format: fc.constantFrom('any' as const, 'video' as const),
    languages: fc.constantFrom([], ['Welsh']),
    employer: fc.constantFrom('', 'Marches Health'),
    declined: fc.constantFrom([], [], [], [keyOf('B0 Bench0')]),
    topics: fc.constantFrom(['Confidence'], ['Money'], [])
  }),
  { minLength: 1, maxLength: 5 }
)
const mentors = fc.array(
  fc.record({
    areas: fc.constantFrom([aldbourne], [severnside]),
    practices: fc.constantFrom([], [code('OAK1')], [code('ASH2')]),
    employers: fc.constantFrom([], ['Marches Health']),
    profession: fc.constantFrom('gp' as const, 'nurse' as const),
    formats: fc.constantFrom(['video' as const], ['telephone' as const]),
    strengths: fc.constantFrom(['Confidence'], ['Money']),
    capacity: fc.integer({ min: 0, max: 2 }),
    busy: fc.nat(2),
    paused: fc.constantFrom(false, false, false, false, true)
  }),
  { minLength: 1, maxLength: 3 }
)
/** Many rules are set aside, so that about as many pairs are let in as are permitted anyway. */
const cohorts: fc.Arbitrary<Cohort> = fc.tuple(mentees, mentors).chain(([mentees, mentors]) => {
  const waiting = mentees.map((facts, n) => ({ ...asha, ...facts, id: `asked-${n}`, name: `M${n} Waiting${n}` }))
  const bench = mentors.map((facts, n) => ({ ...mentor(`B${n} Bench${n}`), ...facts }))
  const scheme = { policy, practices: practiceBook(practices) }
  const against: readonly RelaxedForPair[] = waiting.flatMap(mentee =>
    bench.flatMap(mentor =>
      obstacles(mentee, mentor, scheme).flatMap(({ rule }) =>
        mayBeSetAside(rule, policy) ? [{ mentee: mentee.id, mentor: mentor.key, rule, because }] : []
      )
    )
  )
  const some = fc.subarray([...against], { minLength: Math.floor(against.length * 0.7) })
  return some.map(relaxed => ({ policy, practices, mentees: waiting, mentors: bench, relaxed }))
})

function planOf(cohort: Cohort): Plan {
  const assigned = assign(cohort)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}

const without = (cohort: Cohort, mentee: string, mentor: string) =>
  cohort.relaxed?.filter(each => each.mentee !== mentee || each.mentor !== mentor) ?? []

test('with rules set aside, a plan is as good as the best of all plans', () => {
  fc.assert(
    fc.property(cohorts, cohort => assert.deepEqual(judge(cohort, planOf(cohort)), bestByTryingAll(cohort))),
    { numRuns: 600 }
  )
})

test('tables and people let in together are exactly the pairs against which nothing is left to say', () => {
  let letIn = 0
  fc.assert(
    fc.property(cohorts, cohort => {
      const prepared = prepare(cohort, {})
      assert.ok(prepared.ok)
      const { mentees, mentors, known } = prepared
      const everything = searchRange(
        searchNumbers(prepared),
        {
          first: 0,
          most: mentors.numbers.count + 1,
          candidates: known,
          price: new Float64Array(mentors.numbers.count),
          profit: new Float64Array(mentees.numbers.count).fill(Number.NEGATIVE_INFINITY),
          margin: 0,
          reach: new Float64Array(mentees.numbers.count).fill(Number.POSITIVE_INFINITY),
          rise: new Float64Array(mentors.numbers.blocks)
        },
        0,
        mentees.numbers.count
      )
      const { start, mentor } = merge(known, everything)
      const found = mentees.mentees.flatMap(({ id }, i) =>
        [...mentor.subarray(start[i], start[i + 1])].map(j => `${id} ${mentors.mentors[j]?.key}`)
      )
      const scheme = { policy, practices: practiceBook(practices) }
      const isLeft = (mentee: string, mentor: string, rule: RuleId) =>
        !cohort.relaxed?.some(each => each.mentee === mentee && each.mentor === mentor && each.rule === rule)
      const expected = cohort.mentees.flatMap(mentee =>
        cohort.mentors
          .filter(each => obstacles(mentee, each, scheme).every(({ rule }) => !isLeft(mentee.id, each.key, rule)))
          .map(each => `${mentee.id} ${each.key}`)
      )
      assert.deepEqual(found.toSorted(), expected.toSorted())
      letIn += known.mentor.length
    }),
    { numRuns: 600 }
  )
  assert.ok(letIn > 300, `${letIn} pairs were let in`)
})

test('after a refusal, or with other weights, rules set aside still count, but not for the two who have parted', () => {
  fc.assert(
    fc.property(cohorts, fc.nat(), (cohort, lot) => {
      const plan = planOf(cohort)
      const other = { ...policy, criteria: policy.criteria.map((each, n) => ({ ...each, weight: n === 0 ? 1 : 50 })) }
      const again = reweigh(plan, other)
      assert.ok(again?.ok)
      assert.deepEqual(judge({ ...cohort, policy: other }, again.plan), bestByTryingAll({ ...cohort, policy: other }))
      const pair = plan.pairs[lot % Math.max(1, plan.pairs.length)]
      if (pair === undefined) return
      const mended = rematch(plan, [{ kind: 'declined', mentee: pair.mentee, mentor: pair.mentor }], { maxMoves: 99 })
      assert.ok(mended.ok)
      const apart = {
        ...cohort,
        mentees: cohort.mentees.map(each =>
          each.id === pair.mentee ? { ...each, declined: [...(each.declined ?? []), pair.mentor] } : each
        ),
        relaxed: without(cohort, pair.mentee, pair.mentor)
      }
      // Continuity is paid for, so only who is served can be compared where people could keep their mentor.
      assert.equal(judge(apart, mended.plan)[0], bestByTryingAll(apart)[0])
      assert.equal(whyNot(mended.plan, pair.mentee, pair.mentor).kind, 'rules')
    }),
    { numRuns: 300 }
  )
})

test('"why not" names what is left, and otherwise never claims more than would really be lost', () => {
  fc.assert(
    fc.property(cohorts, cohort => {
      const plan = planOf(cohort)
      const scheme = { policy, practices: practiceBook(practices) }
      const [served, rest] = judge(cohort, plan)
      const { servedFirst } = plan.workings.prepared.amounts
      for (const mentee of cohort.mentees)
        for (const mentor of cohort.mentors) {
          const answer = whyNot(plan, mentee.id, mentor.key)
          if (answer.kind === 'not-in-plan' || answer.kind === 'chosen') continue
          const left = obstacles(mentee, mentor, scheme).filter(
            ({ rule }) =>
              !cohort.relaxed?.some(
                each => each.mentee === mentee.id && each.mentor === mentor.key && each.rule === rule
              )
          )
          assert.equal(answer.kind === 'rules', left.length > 0)
          if (answer.kind === 'rules') assert.deepEqual(answer.obstacles, left)
          else if (answer.kind !== 'below-floor') {
            const claimed = 'loss' in answer ? answer.loss : { peopleUnserved: 0, points: 0 }
            const [servedWith, restWith] = bestWith(cohort, mentee.id, mentor.key)
            const real = (served - servedWith) * servedFirst + rest - restWith
            assert.ok(claimed.peopleUnserved * servedFirst + claimed.points <= real)
          }
        }
    }),
    { numRuns: 200 }
  )
})

/** The best plan in which these two are together: theirs is the first place, and the others share what is left. */
function bestWith(cohort: Cohort, mentee: string, mentor: PersonKey) {
  const mentees = Map.groupBy(cohort.mentees, ({ id }) => (id === mentee ? 'theirs' : 'others'))
  const pairs = [{ mentee, mentor, fit: 0, settled: 'planned' as const }]
  const [one, theirs] = judge({ ...cohort, mentees: mentees.get('theirs') ?? [] }, { pairs })
  const mentors = cohort.mentors.map(each => (each.key === mentor ? { ...each, busy: each.busy + 1 } : each))
  const [served, rest] = bestByTryingAll({ ...cohort, mentees: mentees.get('others') ?? [], mentors })
  return [served + one, rest + theirs] as const
}

const pair = { mentee: 'asha', mentor: ben.key }
const cohort = (relaxed: readonly RelaxedForPair[], more: Partial<Cohort> = {}): Cohort => ({
  policy: usualPolicy,
  practices,
  mentees: [asha],
  mentors: [{ ...ben, profession: 'manager' }],
  relaxed,
  ...more
})

test('Asha may meet Ben in a plan once Priya has set the rule about professions aside for the two', () => {
  assert.deepEqual(planOf(cohort([])).waiting, [{ mentee: 'asha', because: 'nobody-permitted' }])
  const relaxed = [{ ...pair, rule: 'profession' as const, because }]
  const { pairs } = planOf(cohort(relaxed))
  const fit = score(asha, { ...ben, profession: 'manager' }, usualPolicy)
  assert.deepEqual(pairs, [{ ...pair, fit, settled: 'planned' }])
  const other = { ...asha, id: 'other', name: 'Other Person' }
  assert.deepEqual(planOf(cohort(relaxed, { mentees: [asha, other] })).waiting, [
    { mentee: 'other', because: 'nobody-permitted' }
  ])
})

test('what nobody may set aside, has no reason, or is about strangers, is refused by name', () => {
  const refusal = (relaxed: RelaxedForPair) => {
    const assigned = assign(cohort([relaxed]))
    return assigned.ok ? 'none' : `${assigned.refusal}: ${assigned.where}`
  }
  const rule = 'profession'
  assert.equal(refusal({ ...pair, rule, because }), 'none')
  assert.equal(refusal({ ...pair, rule: 'practice', because }), `not-relaxable: practice for asha and ${ben.key}`)
  // No policy can publish away what protects somebody.
  const wide = { ...usualPolicy, relaxable: ['not-available' as const] }
  const unsafe = assign(cohort([{ ...pair, rule: 'not-available', because }], { policy: wide }))
  assert.ok(!unsafe.ok)
  assert.equal(refusal({ ...pair, rule, because: ' ' }), `no-reason: profession for asha and ${ben.key}`)
  assert.equal(refusal({ ...pair, mentee: 'eve', rule, because }), `unknown-code: profession for eve and ${ben.key}`)
  assert.equal(refusal({ ...pair, mentor: 'eve', rule, because }), 'unknown-code: profession for asha and eve')
})

test('a pair that is ruled out stays apart, whatever was set aside for it', () => {
  const assigned = assign(cohort([{ ...pair, rule: 'profession', because }]), { forbidden: [pair] })
  assert.ok(assigned.ok)
  assert.deepEqual(assigned.plan.pairs, [])
})
