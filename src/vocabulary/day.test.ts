import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addWorkingDays,
  type Day,
  dayFromNumber,
  dayInWords,
  dayNumber,
  daysBetween,
  parseDay,
  quarterOf
} from './day.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  assert.ok(parsed, text)
  return parsed
}
const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map(dayFromNumber)

test('days and their numbers go there and back, and agree with the calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), number => {
      const made = dayFromNumber(number)
      assert.equal(dayNumber(made), number)
      assert.equal(made, new Date(number * 86_400_000).toISOString().slice(0, 10))
    })
  )
})

test('a day that is not in the calendar is refused', () => {
  for (const wrong of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '',
    20260101
  ])
    assert.equal(parseDay(wrong), undefined)
  assert.equal(parseDay('2028-02-29'), '2028-02-29')
  fc.assert(fc.property(fc.string(), text => assert.ok(parseDay(text) === undefined || parseDay(text) === text)))
})

test('adding days and counting them are one another undone, and text sorts in order of time', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
      const to = addDays(from, days)
      assert.equal(daysBetween(from, to), days)
      assert.equal(from < to, days > 0)
    })
  )
})

test('two working days after a Thursday is Monday', () => {
  assert.equal(addWorkingDays(day('2026-11-19'), 2), '2026-11-23')
  assert.equal(addWorkingDays(day('2026-11-21'), 1), '2026-11-23')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const to = addWorkingDays(from, days)
      assert.ok(daysBetween(from, to) >= days)
      assert.ok(!['Saturday', 'Sunday'].includes(dayInWords(to).split(' ')[0] ?? ''))
    }),
    { examples: [[day('2026-11-20'), 5]] }
  )
})

test('a day is written out as people say it', () => {
  assert.equal(dayInWords(day('2026-11-22')), 'Sunday 22 November 2026')
})

test('quarters follow each other by one', () => {
  assert.equal(quarterOf(day('2027-01-01')) - quarterOf(day('2026-12-31')), 1)
  assert.equal(quarterOf(day('2026-03-31')), quarterOf(day('2026-01-01')))
})
