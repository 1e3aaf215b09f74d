import assert from 'node:assert/strict'
import test from 'node:test'
import { dayOf } from './clock.ts'

test('a letter written after midnight in summer carries the day on the wall, not the one in Greenwich', () => {
  assert.equal(dayOf(new Date(2026, 5, 7, 0, 20)), '2026-06-07')
  assert.equal(dayOf(new Date(2026, 11, 31, 23, 59)), '2026-12-31')
})
