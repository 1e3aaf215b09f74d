import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { dateInWords } from './date-text.tsx'

test('a day is told in words', () => {
  assert.equal(dateInWords('2026-11-22'), 'Sunday 22 November 2026')
  assert.equal(dateInWords('2028-02-29', false), '29 February 2028')
  assert.equal(dateInWords('soon'), 'soon')
})

test('the weekday agrees with the calendar for two hundred years', () => {
  const day = fc.integer({ min: 0, max: 73_000 }).map(days => new Date(days * 86_400_000))
  fc.assert(
    fc.property(day, date => {
      const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(date)
      assert.equal(dateInWords(date.toISOString().slice(0, 10)).split(' ')[0], weekday)
    })
  )
})
