import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePolicy } from './policy.ts'
import { emphases, emphasisOf, floorLevels, loadLevels, waitLevels, weightOf } from './policy-levels.ts'
import { usualPolicy } from './usual-policy.ts'

const { criteria } = usualPolicy

test('the usual policy reads as it is meant', () => {
  const read = Object.fromEntries(criteria.map(({ id, weight }) => [id, emphasisOf(weight, criteria)]))
  assert.deepEqual(read, {
    topics: 'most',
    experience: 'some',
    profession: 'some',
    area: 'some',
    times: 'little',
    format: 'little'
  })
  assert.equal(floorLevels.of(usualPolicy.floor), 'low')
  assert.equal(loadLevels.of(usualPolicy.load), 'some')
  assert.equal(waitLevels.of(usualPolicy.waitPerWeek), 'some')
})

test('every level has a number that reads as that level, and makes a policy', () => {
  for (const level of emphases) assert.equal(emphasisOf(weightOf(level, criteria), criteria), level)
  for (const level of floorLevels.names) assert.equal(floorLevels.of(floorLevels.value[level]), level)
  for (const level of loadLevels.names) {
    const load = loadLevels.value[level]
    assert.equal(loadLevels.of(load), level)
    assert.ok(parsePolicy({ ...usualPolicy, load }))
  }
  for (const level of waitLevels.names) assert.equal(waitLevels.of(waitLevels.value[level]), level)
})

test('more weight never reads as less, on whatever scale a scheme counts', () => {
  const weight = fc.nat(1000)
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 6 }), weight, weight, (weights, one, other) => {
      const scale = weights.map((each, at) => ({ id: `${at}`, label: '-', weight: each, kind: 'format' as const }))
      const level = (each: number) => emphases.indexOf(emphasisOf(each, scale))
      assert.ok(level(Math.min(one, other)) <= level(Math.max(one, other)))
      assert.equal(level(0), 0)
      if (one > 0) assert.ok(level(one) > 0)
    })
  )
})
