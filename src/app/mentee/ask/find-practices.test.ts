import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areas, practices } from '../../../steps/cast.ts'
import { findPractices } from './find-practices.ts'

const tarnValley = areas[0].id
const found = (typed: string) => findPractices(practices, tarnValley, typed).map(each => each.name)

test('Asha finds her practice by the beginnings of its words, in any order', () => {
  assert.deepEqual(found('surg mill'), ['Millrace Surgery'])
  assert.deepEqual(found('LARCH'), ['Larch House Practice'])
})

test('a practice is found by its code', () => {
  assert.deepEqual(found('z10003'), ['Weir Lane Medical Centre'])
})

test('Asha works on the coast and would rather talk to Priya: her practice is found, after those of the valley', () => {
  assert.deepEqual(found('Lantern Quay'), ['Lantern Quay Practice'])
  const valley = practices.filter(({ area }) => area === tarnValley).map(({ name }) => name)
  const all = found('z')
  const last = all.findLastIndex(name => valley.includes(name))
  assert.ok(all.length > last + 1 && all.slice(0, last + 1).every(name => valley.includes(name)), all.join(', '))
})

test('nothing typed finds nothing, so that the list is never in the way', () => {
  assert.deepEqual(found('  '), [])
})
