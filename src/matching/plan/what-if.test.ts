import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBetter, judge } from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import type { MenteeFacts } from '../facts.ts'
import { obstacles } from '../hard-rules.ts'
import { type Criterion, type Policy, usualPolicy } from '../policy.ts'
import { practiceBook } from '../practices.ts'
import { score, value } from '../score.ts'
import { assign } from './assign.ts'
import type { Cohort } from './cohort.ts'
import type { Plan, Wishes } from './plan.ts'

// What must hold between a plan and the plan of a slightly different cohort.

const cohort: Cohort = { policy: usualPolicy, ...makeUp({ mentees: 150, mentors: 50, ratio: 1, seed: 5 }) }
const plan = planOf(cohort)
const worth = judge(cohort, plan)

function planOf(cohort: Cohort, wishes?: Wishes): Plan {
  const assigned = assign(cohort, wishes)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}

const pairsOf = ({ pairs }: Plan) => pairs.map(pair => `${pair.mentee} ${pair.mentor}`).sort()

/** The same items in an order that looks like any other. */
const shuffled = <T>(items: readonly T[], lot: number): readonly T[] =>
  items
    .map((item, n) => [((n + 1) * (2 * lot + 1) * 7919) % 10_007, item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item)

test('the order of the lists changes nothing', () => {
  for (const lot of [1, 2, 3, 4]) {
    const { mentees, mentors, practices } = cohort
    const mixed = {
      ...cohort,
      mentees: shuffled(mentees, lot),
      mentors: shuffled(mentors, lot),
      practices: shuffled(practices, lot)
    }
    assert.notDeepEqual(mixed.mentees, mentees)
    const other = planOf(mixed)
    assert.deepEqual(pairsOf(other), pairsOf(plan))
    assert.deepEqual(other.waiting.map(({ mentee }) => mentee).sort(), plan.waiting.map(({ mentee }) => mentee).sort())
  }
})

test('one more mentor, or one more place, is never a loss', () => {
  let gains = 0
  for (const ratio of [1.2, 1, 0.8]) {
    const { mentors, ...rest } = makeUp({ mentees: 36, mentors: 12, ratio, seed: 6 })
    const all = { policy: usualPolicy, ...rest, mentors }
    const best = judge(all, planOf(all))
    for (const without of mentors) {
      const fewer = { ...all, mentors: mentors.filter(each => each !== without) }
      const less = judge(fewer, planOf(fewer))
      assert.ok(!isBetter(less, best))
      if (isBetter(best, less)) gains++
      const roomier = {
        ...all,
        mentors: mentors.map(each => (each === without ? { ...each, capacity: each.capacity + 1 } : each))
      }
      assert.ok(!isBetter(best, judge(roomier, planOf(roomier))))
    }
  }
  assert.ok(gains > 12, 'hardly a mentor mattered')
})

test('a pair that is ruled out is never a gain, and one that was not planned never a loss', () => {
  for (const { mentee, mentor } of plan.pairs.slice(0, 10)) {
    const apart = planOf(cohort, { forbidden: [{ mentee, mentor }] })
    assert.ok(!isBetter(judge(cohort, apart), worth))
    assert.ok(!pairsOf(apart).includes(`${mentee} ${mentor}`))
    const other = cohort.mentors.find(({ key }) => key !== mentor)?.key ?? mentor
    assert.deepEqual(judge(cohort, planOf(cohort, { forbidden: [{ mentee, mentor: other }] })), worth)
  }
})

test('more weight on a criterion never lowers its total', () => {
  const { bands: _, ...rest } = usualPolicy
  const criteria = usualPolicy.criteria
  // Weights that always add up to the same, so that rounding to whole points is the same for all.
  const weigh = (id: string, weight: number): Policy => ({
    ...{ ...rest, bands: [], floor: 0, load: [0], waitPerWeek: 0 },
    criteria: [
      ...criteria.map(each => ({ ...each, weight: each.id === id ? weight : 20 })),
      { id: 'rest', label: 'Nothing', weight: 1000 - weight, kind: 'overlap', of: 'topics', steps: [0] }
    ]
  })
  const totalOf = (criterion: Criterion, { pairs }: Plan): number =>
    pairs.reduce((sum, pair) => {
      const mentee = cohort.mentees.find(({ id }) => id === pair.mentee)
      const mentor = cohort.mentors.find(({ key }) => key === pair.mentor)
      return mentee && mentor ? sum + value(criterion, mentee, mentor) : assert.fail()
    }, 0)
  // Everyone permitted can meet in the way that is wished for, so that "format" is the same for all.
  for (const criterion of criteria.filter(({ kind }) => kind !== 'format')) {
    const plans = [0, 10, 40, 150, 900].map(weight => planOf({ ...cohort, policy: weigh(criterion.id, weight) }))
    const totals = plans.map(each => totalOf(criterion, each))
    assert.equal(new Set(plans.map(({ pairs }) => pairs.length)).size, 1)
    assert.deepEqual(
      totals,
      totals.toSorted((one, other) => one - other),
      criterion.id
    )
    assert.ok((totals.at(-1) ?? 0) > (totals[0] ?? 0), `${criterion.id} cannot be seen to matter`)
  }
})

/** Somebody with one wish or option less, in every way there is. */
function withLess(mentee: MenteeFacts): readonly MenteeFacts[] {
  const lists = (['topics', 'experience', 'times'] as const).flatMap(of =>
    (mentee[of] ?? []).map((_, n) => ({ ...mentee, [of]: mentee[of]?.toSpliced(n, 1) }))
  )
  const formats = mentee.format === 'any' ? (['in-person', 'video', 'telephone'] as const) : []
  return [
    ...lists,
    ...formats.map(format => ({ ...mentee, format })),
    { ...mentee, languages: ['Welsh'] },
    { ...mentee, mustBe: 'woman' }
  ]
}

test('whoever gives up a wish or an option gains no pair, no points and no other plan of the same worth or more', () => {
  const scheme = { policy: usualPolicy, practices: practiceBook(cohort.practices) }
  const plain = cohort.mentees.map(({ languages: _, mustBe: __, ...mentee }) => mentee)
  for (const mentee of plain.slice(0, 20))
    for (const less of withLess(mentee))
      for (const mentor of cohort.mentors) {
        assert.ok(score(less, mentor, usualPolicy) <= score(mentee, mentor, usualPolicy))
        const before = obstacles(mentee, mentor, scheme).map(({ rule }) => rule)
        const after = new Set(obstacles(less, mentor, scheme).map(({ rule }) => rule))
        assert.ok(before.every(rule => after.has(rule)))
      }
  const [served, rest] = judge({ ...cohort, mentees: plain }, planOf({ ...cohort, mentees: plain }))
  for (const [n, mentee] of plain.slice(0, 4).entries())
    for (const less of withLess(mentee)) {
      const fewer = { ...cohort, mentees: plain.with(n, less) }
      assert.ok(!isBetter(judge(fewer, planOf(fewer)), [served, rest]))
    }
})
