import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areas } from '../../steps/cast.ts'
import { usualPolicy } from '../../vocabulary/usual-policy.ts'
import { balances, type Giving, isGap, type Wanting } from './gaps.ts'

const ground = { areas, supportedBy: usualPolicy.supportedBy }
const [tarnValley, saltmarshCoast] = [areas[0].id, areas[1].id]
const asha: Wanting = { area: tarnValley, profession: 'gp', topics: ['Returning to practice'] }
const ben: Giving = { areas: [tarnValley], profession: 'gp', strengths: ['returning to Practice', 'Workload'], free: 1 }

test('Ben has the one place Asha needs, so nothing is missing', () => {
  const { topics, areas: byArea, professions } = balances([asha], [ben], ground)
  assert.deepEqual([...topics, ...byArea, ...professions].filter(isGap), [])
  assert.deepEqual(topics[0], { name: 'Returning to practice', waiting: 1, free: 1 })
})

test('a second person who wants the same is a gap, and gaps come first', () => {
  const { topics } = balances([asha, asha], [ben], ground)
  assert.deepEqual(topics[0], { name: 'Returning to practice', waiting: 2, free: 1 })
  assert.equal(topics.filter(isGap).length, 1)
})

test('a topic nobody is good at, and an area nobody works with, are gaps too', () => {
  const coast: Wanting = { area: saltmarshCoast, profession: 'nurse', topics: ['Retirement'] }
  const { topics, areas: byArea, professions } = balances([coast], [ben], ground)
  assert.deepEqual(topics[0], { name: 'Retirement', waiting: 1, free: 0 })
  assert.deepEqual(byArea[0], { name: 'Saltmarsh Coast', waiting: 1, free: 0 })
  // A GP may support a nurse.
  assert.deepEqual(professions.find(({ waiting }) => waiting === 1)?.free, 1)
})

test('a mentor without a free place gives nothing', () => {
  assert.equal(balances([asha], [{ ...ben, free: 0 }], ground).topics.filter(isGap).length, 1)
})
