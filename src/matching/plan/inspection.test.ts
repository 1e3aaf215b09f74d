import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brokenRules, faultsOf } from '../../../bench/matching/inspector.ts'
import { makeUp, type Size } from '../../../bench/matching/made-up.ts'
import { mayBeSetAside, obstacles, ruleIds } from '../hard-rules.ts'
import { usualPolicy } from '../policy.ts'
import { practiceBook } from '../practices.ts'
import { assign } from './assign.ts'
import type { Cohort } from './cohort.ts'
import type { Plan, Wishes } from './plan.ts'
import { rematch } from './rematch.ts'

/** Made-up people to some of whom happens what happens to few; areas help only their neighbours. */
function eventful(size: Size): Cohort {
  const { practices, mentees, mentors } = makeUp(size)
  const areas = [...new Set(practices.map(({ area }) => area))]
  const neighbours = Object.fromEntries(areas.slice(1).map((area, n) => [area, areas.slice(n, n + 1)]))
  const nth = <T>(items: readonly T[], n: number): T => items[n % items.length] ?? assert.fail()
  return {
    policy: { ...usualPolicy, neighbours },
    practices,
    mentees: mentees.map((mentee, n) => ({
      ...mentee,
      ...(n % 9 === 1 && n < mentors.length && { id: nth(mentors, n).key }),
      ...(n % 9 === 2 && { name: nth(mentors, n * 3).name }),
      ...(n % 9 === 3 && { pastPractices: [nth(practices, n * 3).code] }),
      ...(n % 9 === 4 && { declined: [nth(mentors, n * 7).key, nth(mentors, n * 11).key] }),
      ...(n % 9 === 5 && { relations: [{ kind: 'close' as const, with: nth(mentors, n * 7).key }] }),
      ...(n % 9 === 6 && { languages: ['Welsh', 'Urdu'] })
    })),
    mentors: mentors.map((mentor, n) => ({
      ...mentor,
      ...(n % 9 === 1 && { paused: true }),
      ...(n % 9 === 2 && { state: 'away' as const }),
      ...(n % 9 === 3 && { outOfDate: ['training'] }),
      ...(n % 9 === 4 && { relations: [{ kind: 'partner' as const, with: nth(mentees, n * 7).id }] }),
      ...(n % 9 === 5 && { busy: mentor.capacity }),
      ...(n % 9 === 6 && { keepAwayFrom: [nth(mentees, n * 3).name] })
    }))
  }
}

function planOf(cohort: Cohort, wishes?: Wishes): Plan {
  const assigned = assign(cohort, wishes)
  assert.ok(assigned.ok, JSON.stringify(assigned))
  return assigned.plan
}

test('the inspector, who shares no code with the rules, finds each of them broken by the same people', () => {
  const cohort = eventful({ mentees: 150, mentors: 150, ratio: 1.5, seed: 41 })
  const scheme = { policy: cohort.policy, practices: practiceBook(cohort.practices) }
  const seen = new Set<string>()
  for (const mentee of cohort.mentees)
    for (const mentor of cohort.mentors) {
      const found = brokenRules(cohort, mentee, mentor)
      assert.deepEqual(
        obstacles(mentee, mentor, scheme).map(({ rule }) => rule),
        found
      )
      for (const rule of found) seen.add(rule)
    }
  assert.deepEqual([...seen].sort(), ruleIds.toSorted())
})

test('a plan with a single pair that must not be, or one person too many, does not pass the inspector', () => {
  const cohort = eventful({ mentees: 60, mentors: 30, ratio: 1.5, seed: 42 })
  const { pairs } = planOf(cohort)
  assert.deepEqual(faultsOf(cohort, pairs), [])
  const [mentee, mentor] = [cohort.mentees[0]?.id ?? '', cohort.mentors[1]?.key ?? assert.fail()]
  assert.deepEqual(faultsOf(cohort, [{ mentee, mentor }]).includes(`state keeps ${mentee} and ${mentor} apart`), true)
  const crowd = pairs.map(pair => ({ ...pair, mentor: pairs[0]?.mentor ?? mentor }))
  assert.ok(faultsOf(cohort, crowd).some(fault => fault.includes('places')))
  assert.ok(faultsOf(cohort, [...pairs, ...pairs.slice(0, 1)]).some(fault => fault.includes('two mentors')))
})

for (const ratio of [1.6, 1, 0.6])
  test(`no plan of 1,000 people and 300 mentors breaks a rule or takes a place that is not there (${ratio})`, () => {
    const cohort = eventful({ mentees: 1000, mentors: 300, ratio, seed: 43 })
    const plan = planOf(cohort)
    assert.ok(plan.pairs.length > 300)
    assert.deepEqual(faultsOf(cohort, plan.pairs), [])
    const [first, second, third] = plan.pairs
    assert.ok(first && second && third)
    const wishes = { forced: [first], forbidden: [second] }
    const wished = planOf(cohort, wishes)
    assert.deepEqual(faultsOf(cohort, wished.pairs), [])
    assert.ok(wished.pairs.some(({ mentee, mentor }) => mentee === first.mentee && mentor === first.mentor))
    assert.ok(!wished.pairs.some(({ mentee, mentor }) => mentee === second.mentee && mentor === second.mentor))
    const mended = rematch(
      plan,
      [
        { kind: 'mentor-leaves', mentor: third.mentor },
        { kind: 'declined', ...second }
      ],
      {
        maxMoves: 2000
      }
    )
    assert.ok(mended.ok)
    assert.deepEqual(faultsOf(cohort, mended.plan.pairs), [])
    assert.ok(!mended.plan.pairs.some(({ mentor }) => mentor === third.mentor))
  })

test('rules set aside are the only ones that a plan with them breaks', () => {
  const cohort = eventful({ mentees: 200, mentors: 80, ratio: 1, seed: 44 })
  const scheme = { policy: cohort.policy, practices: practiceBook(cohort.practices) }
  const relaxed = cohort.mentees.flatMap((mentee, n) =>
    cohort.mentors
      .slice(n % 7, (n % 7) + 20)
      .flatMap(mentor =>
        obstacles(mentee, mentor, scheme).flatMap(({ rule }) =>
          mayBeSetAside(rule, cohort.policy)
            ? [{ mentee: mentee.id, mentor: mentor.key, rule, because: 'Agreed.' }]
            : []
        )
      )
  )
  const { pairs } = planOf({ ...cohort, relaxed })
  assert.deepEqual(faultsOf({ ...cohort, relaxed }, pairs), [])
  assert.ok(faultsOf(cohort, pairs).length > 5, 'hardly a rule was set aside')
})
