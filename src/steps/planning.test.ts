import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeUp } from '../../bench/matching/made-up.ts'
import { assign } from '../matching/plan/assign.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import { searchServer, teamOf } from '../matching/plan/team.ts'
import { usualPolicy } from '../matching/policy.ts'
import { fitsIn, isProved, type Proposal, type Proposed, withWeights } from './plan.ts'
import { createPlanning, nothingTried, type TriedOut } from './planning.ts'

const cohort: Cohort = { policy: usualPolicy, ...makeUp({ mentees: 60, mentors: 24, ratio: 0.9, seed: 3 }) }

function good(proposed: Proposed): Proposal {
  assert.ok(proposed.ok, JSON.stringify(proposed))
  return proposed
}
const pairsOf = (proposed: Proposed): readonly string[] =>
  good(proposed)
    .pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`)
    .toSorted()
const moved = (weight: number): TriedOut => ({ ...nothingTried, weights: new Map([['area', weight]]) })

test('while nothing is tried the usual plan is the one that is shown, and it is the best', async () => {
  const { usual, shown } = await createPlanning(cohort).propose(nothingTried)
  const fresh = assign(cohort)
  assert.ok(fresh.ok)
  assert.equal(shown, usual)
  assert.equal(good(usual).certificate.worth, fresh.plan.certificate.worth)
})

test('a hand on a slider is followed, and each plan is as good as one made from the start', async () => {
  const planning = createPlanning(cohort)
  for (const weight of [40, 90, 0, 100]) {
    const { usual, shown } = await planning.propose(moved(weight))
    const fresh = assign({ ...cohort, policy: withWeights(cohort.policy, new Map([['area', weight]])) })
    assert.ok(fresh.ok && isProved(good(shown), []))
    assert.equal(good(shown).certificate.worth, fresh.plan.certificate.worth, `at ${weight}`)
    assert.equal(good(usual).certificate.policy, usualPolicy.version)
    const fitOf = fitsIn(cohort)
    for (const pair of [...good(usual).pairs, ...good(shown).pairs]) assert.equal(pair.fit, fitOf(pair))
  }
})

test('a pair that is ruled out moves few others, and allowing it again brings the first plan back', async () => {
  const planning = createPlanning(cohort)
  const { usual: before } = await planning.propose(nothingTried)
  const one = good(before).pairs[3]
  assert.ok(one)
  const { shown: without } = await planning.propose({ ...nothingTried, apart: [one] })
  assert.ok(isProved(good(without), []))
  assert.ok(!pairsOf(without).includes(`${one.mentee} ${one.mentor}`))
  const changed = pairsOf(before).filter(pair => !pairsOf(without).includes(pair))
  assert.ok(changed.length <= 6, `${changed.length} of ${pairsOf(before).length} pairs changed`)
  const { shown: again } = await planning.propose(nothingTried)
  assert.deepEqual(pairsOf(again), pairsOf(before))
})

test('a pair that Priya keeps together stays under any weights, and who is kept is not proposed to others', async () => {
  const planning = createPlanning(cohort)
  const { usual } = await planning.propose(nothingTried)
  const together = good(usual).pairs.slice(0, 2)
  for (const tried of [
    { ...nothingTried, together },
    { ...moved(90), together }
  ]) {
    const { shown } = await planning.propose(tried)
    assert.ok(isProved(good(shown), together))
    for (const { mentee, mentor } of together)
      assert.deepEqual(
        good(shown).pairs.flatMap(pair => (pair.mentee === mentee ? [[pair.mentor, pair.settled]] : [])),
        [[mentor, 'forced']]
      )
  }
})

test('wishes that contradict each other, and weights that are all nothing, are refused by name and forgotten again', async () => {
  const planning = createPlanning(cohort)
  const { usual } = await planning.propose(nothingTried)
  const [one] = good(usual).pairs
  assert.ok(one)
  const both = await planning.propose({ ...nothingTried, together: [one], apart: [one] })
  assert.equal(both.shown.ok ? 'planned' : both.shown.refusal, 'contradictory-wishes')
  const nothing = new Map(usualPolicy.criteria.map(({ id }) => [id, 0]))
  const none = await planning.propose({ ...nothingTried, weights: nothing })
  assert.ok(none.usual.ok)
  assert.equal(none.shown.ok ? 'planned' : none.shown.refusal, 'no-criteria')
  assert.deepEqual(pairsOf((await planning.propose(nothingTried)).shown), pairsOf(usual))
})

test('with helpers the plan is the same, whatever is tried', async () => {
  const serve = searchServer()
  const helper = {
    tell: (message: Parameters<typeof serve>[0]) => void serve(message),
    ask: async (message: Parameters<typeof serve>[0]) => serve(message) ?? assert.fail()
  }
  const alone = createPlanning(cohort)
  const together = createPlanning(cohort, { hire: teamOf([helper]), shares: 3 })
  const { usual } = await alone.propose(nothingTried)
  const [one] = good(usual).pairs
  assert.ok(one)
  for (const tried of [nothingTried, moved(70), { ...moved(70), apart: [one] }])
    assert.deepEqual(pairsOf((await together.propose(tried)).shown), pairsOf((await alone.propose(tried)).shown))
})

test('why not is answered from the plan that is shown, and the wishes of the lead come first', async () => {
  const planning = createPlanning(cohort)
  const { usual } = await planning.propose(nothingTried)
  const [one, other] = good(usual).pairs
  assert.ok(one && other)
  const ask = (tried: TriedOut, mentor = one.mentor) => planning.whyNot(tried, one.mentee, mentor)
  assert.deepEqual(await ask(nothingTried), { kind: 'chosen' })
  assert.deepEqual(await ask({ ...nothingTried, apart: [one] }), { kind: 'you-ruled-out' })
  assert.deepEqual(await ask({ ...nothingTried, together: [one] }), { kind: 'you-keep' })
  assert.notEqual(one.mentor, other.mentor)
  assert.deepEqual(await ask({ ...nothingTried, together: [one] }, other.mentor), {
    kind: 'you-keep-with',
    mentor: one.mentor
  })
  const contradictory = await ask({ ...nothingTried, together: [other], apart: [other] })
  assert.ok('ok' in contradictory && contradictory.refusal === 'contradictory-wishes')
})
