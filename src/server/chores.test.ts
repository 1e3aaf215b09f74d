import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { createChores, usualTiming } from './chores.ts'
import type { SqliteStorage } from './storage/sqlite.ts'
import type { Compaction } from './storage.ts'

const minute = 60_000

/** A storage of which only what the chores touch is there, and which counts what they do. */
function house(t: TestContext, { bytes = 1000, isCompacted = true } = {}) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] })
  let season = 8107
  const lines: string[] = []
  const done = { compactions: 0, sweeps: [] as number[] }
  const state = { isCompacted, fails: false, changed: () => undefined as undefined }
  const storage = {
    isCompacted: () => state.isCompacted,
    bytes: () => bytes,
    onChange(listener: () => void) {
      state.changed = () => {
        state.isCompacted = false
        listener()
      }
    },
    async compact(): Promise<Compaction | undefined> {
      done.compactions++
      if (state.fails) throw new Error('no room')
      state.isCompacted = true
      return { pauseMs: done.compactions * 10, bytes }
    },
    async sweep(before: number) {
      done.sweeps.push(before)
      return { drops: 1, letters: 2 }
    }
  } as unknown as SqliteStorage
  const seasons = { current: () => season, forDrop: () => 0, forLetter: () => 0 }
  const chores = createChores(storage, seasons, (event, facts) => lines.push(`${event} ${JSON.stringify(facts ?? {})}`))
  t.after(chores.stop)
  async function pass(ms: number): Promise<void> {
    t.mock.timers.tick(ms)
    await turn()
  }
  return { chores, done, lines, state, pass, nextSeason: () => season++ }
}

test('after a minute of quiet the file is put in order, once', async t => {
  const { done, state, pass } = house(t)
  state.changed()
  await pass(minute - 1)
  assert.equal(done.compactions, 0)
  state.changed()
  await pass(minute - 1)
  assert.equal(done.compactions, 0, 'a write begins the quiet anew')
  await pass(1)
  assert.equal(done.compactions, 1)
  await pass(60 * minute)
  assert.equal(done.compactions, 1)
})

test('where it is never quiet it is put in order a quarter of an hour after the first write', async t => {
  const { done, state, pass } = house(t)
  for (let second = 0; second < 15 * 60; second += 10) {
    state.changed()
    assert.equal(done.compactions, 0)
    await pass(10_000)
  }
  assert.equal(done.compactions, 1)
})

test('a very large file is put in order hourly', async t => {
  const { done, state, pass } = house(t, { bytes: 2 * 1024 ** 3 })
  for (let passed = 0; passed < 59; passed++) {
    state.changed()
    await pass(minute - 1)
  }
  assert.equal(done.compactions, 0)
  for (let passed = 0; passed < 2; passed++) {
    state.changed()
    await pass(minute - 1)
  }
  assert.equal(done.compactions, 1)
})

test('a start puts in order only what the last stop did not, and only when told to begin', async t => {
  const tidy = house(t)
  tidy.chores.begin()
  await tidy.pass(0)
  assert.equal(tidy.done.compactions, 0)
  t.mock.timers.reset()
  const untidy = house(t, { isCompacted: false })
  await untidy.pass(minute)
  assert.equal(untidy.done.compactions, 0)
  untidy.chores.begin()
  await untidy.pass(0)
  assert.equal(untidy.done.compactions, 1)
})

test('it sweeps at the start and at the turn of a season, not every day', async t => {
  const { chores, done, pass, nextSeason } = house(t)
  chores.begin()
  for (let day = 0; day < 3; day++) await pass(usualTiming.daily)
  assert.deepEqual(done.sweeps, [8107])
  nextSeason()
  for (let day = 0; day < 3; day++) await pass(usualTiming.daily)
  assert.deepEqual(done.sweeps, [8107, 8108])
})

test('the log tells of compactions once a day and does not count them, so that it tells neither when nor how often people write', async t => {
  const { chores, lines, state, pass } = house(t)
  chores.begin()
  await pass(0)
  for (let n = 0; n < 3; n++) {
    state.changed()
    await pass(minute)
  }
  assert.deepEqual(lines, ['swept {"drops":1,"letters":2}'])
  await pass(usualTiming.daily)
  assert.deepEqual(lines.slice(1), ['compacted {"longest-pause-ms":30}'])
  await pass(usualTiming.daily)
  assert.equal(lines.length, 2, 'a day without a write says nothing')
})

test('a compaction that fails is told, and tried again after the next write', async t => {
  const { done, lines, state, pass } = house(t)
  state.fails = true
  state.changed()
  await pass(minute)
  assert.deepEqual(lines, ['compaction-failed {}'])
  state.fails = false
  state.changed()
  await pass(minute)
  assert.equal(done.compactions, 2)
})
