import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSeasons, seasonOf } from './season.ts'

const on = (day: string) => new Date(`${day}T12:00:00Z`)

test('a season is a quarter of a year', () => {
  assert.equal(seasonOf(on('2026-01-01')), 2026 * 4)
  assert.equal(seasonOf(on('2026-03-31')), 2026 * 4)
  assert.equal(seasonOf(on('2026-04-01')), 2026 * 4 + 1)
  assert.equal(seasonOf(on('2026-12-31')) + 1, seasonOf(on('2027-01-01')))
})

test('a drop stays for six to eight seasons, a letter for two', () => {
  const now = seasonOf(on('2026-11-22'))
  for (const spread of [0, 1, 2]) {
    const seasons = createSeasons(
      () => on('2026-11-22'),
      below => spread % below
    )
    assert.equal(seasons.forDrop(), now + 6 + spread)
    assert.equal(seasons.forLetter(), now + 2)
  }
})

test('seasons go on with the clock', () => {
  let day = on('2026-11-22')
  const seasons = createSeasons(
    () => day,
    () => 0
  )
  const before = seasons.current()
  day = on('2027-02-01')
  assert.equal(seasons.current(), before + 1)
})
