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

test('practices of another area are not put forward', () => {
  assert.deepEqual(found('Lantern Quay'), [])
})

test('nothing typed finds nothing, so that the list is never in the way', () => {
  assert.deepEqual(found('  '), [])
})
