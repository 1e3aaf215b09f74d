import assert from 'node:assert/strict'
import test from 'node:test'
import { practices } from '../../steps/cast.ts'
import { findPractices } from './find-practices.ts'

const names = (typed: string, chosen: Parameters<typeof findPractices>[2] = []) =>
  findPractices(practices, typed, chosen).map(each => each.name)

test('Ben types the beginnings of words, a code or a PCN, and finds his practice', () => {
  assert.deepEqual(names('old gr'), ['Old Granary Surgery'])
  assert.deepEqual(names('z10004'), ['Old Granary Surgery'])
  assert.deepEqual(names('lower tarn'), ['Old Granary Surgery', 'Weir Lane Medical Centre'])
})

test('nothing typed finds nothing, and what was chosen is not offered again', () => {
  assert.deepEqual(names('  '), [])
  const old = findPractices(practices, 'old gr', [])[0]
  assert.ok(old)
  assert.deepEqual(names('old gr', [old.code]), [])
})
