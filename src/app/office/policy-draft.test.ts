import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { policies } from '../../../test/lib/policies.ts'
import { areas } from '../../steps/cast.ts'
import { isUsablePolicy } from '../../steps/policy.ts'
import { type Policy, parsePolicy } from '../../vocabulary/policy.ts'
import { changesBetween } from '../../vocabulary/policy-changes.ts'
import { emphases, floorLevels, loadLevels, waitLevels } from '../../vocabulary/policy-levels.ts'
import { usualPolicy } from '../../vocabulary/usual-policy.ts'
import { draftOf, draftProblems, policyFrom, withNeighbours } from './policy-draft.ts'
import { changeInWords } from './policy-words.ts'

const [tarnValley, saltmarshCoast] = [areas[0].id, areas[1].id]
const usual = draftOf(usualPolicy)
const changed = (change: Partial<typeof usual>) => policyFrom({ ...usual, ...change }, usualPolicy)

function told(before: Policy, now: Policy): string[] {
  const nameById = new Map<string, string>(areas.map(({ id, name }) => [id, name]))
  const versions = { before, now, areaName: (id: string) => nameById.get(id) ?? id }
  return changesBetween(before, now).map(each => changeInWords(each, versions))
}

test('Morgan opens the page and changes nothing: every number stays, whatever it is', () => {
  fc.assert(
    fc.property(policies, written => {
      const policy = parsePolicy(written) ?? assert.fail()
      assert.deepEqual(policyFrom(draftOf(policy), policy), policy)
    })
  )
})

test('whatever Morgan picks, a desk can go by it or the page says what is missing', () => {
  const picked = fc.record({
    emphasisById: fc.record(
      Object.fromEntries(usualPolicy.criteria.map(({ id }) => [id, fc.constantFrom(...emphases)]))
    ),
    floor: fc.constantFrom(...floorLevels.names),
    load: fc.constantFrom(...loadLevels.names),
    wait: fc.constantFrom(...waitLevels.names)
  })
  fc.assert(
    fc.property(picked, draft => {
      const isWrong = draftProblems({ ...usual, ...draft }).length > 0
      assert.equal(isUsablePolicy(changed(draft)), !isWrong)
    })
  )
})

test('one thing picked changes that one thing', () => {
  assert.deepEqual(told(usualPolicy, changed({ emphasisById: { ...usual.emphasisById, area: 'most' } })), [
    'The same area: counts most; before, it counted somewhat.'
  ])
  assert.deepEqual(told(usualPolicy, changed(withNeighbours(usual, tarnValley, [saltmarshCoast]))), [
    'Tarn Valley: mentors from Tarn Valley, Saltmarsh Coast only.'
  ])
  assert.deepEqual(told(changed(withNeighbours(usual, tarnValley, [])), usualPolicy), [
    'Tarn Valley: mentors from anywhere.'
  ])
  assert.deepEqual(told(usualPolicy, changed({ supportedBy: { ...usual.supportedBy, gp: ['gp', 'nurse'] } })), [
    'GP: supported by a GP or a practice nurse.'
  ])
  assert.deepEqual(told(usualPolicy, changed({ relaxable: [...usual.relaxable, 'employer'] })), [
    'A lead may set this aside: the same employer.'
  ])
  assert.equal(told(usualPolicy, changed({ floor: 'high', load: 'much', wait: 'none' })).length, 3)
})

test('a weight that was nothing, is nothing or stays on its level is told in whole sentences', () => {
  const withoutTimes = changed({ emphasisById: { ...usual.emphasisById, times: 'none' } })
  const heavier = {
    ...usualPolicy,
    criteria: usualPolicy.criteria.map(each => (each.id === 'times' ? { ...each, weight: 7 } : each))
  }
  const cases: readonly (readonly [Policy, Policy, string])[] = [
    [usualPolicy, withoutTimes, 'does not count; before, it counted a little.'],
    [withoutTimes, usualPolicy, 'counts a little; before, it did not count.'],
    [usualPolicy, heavier, 'counts a little, a little more than before.']
  ]
  for (const [before, now, sentence] of cases)
    assert.deepEqual(told(before, now), [`Free at the same times: ${sentence}`])
})
