import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'

const reporter = path.join(import.meta.dirname, '..', '..', 'tools', 'lib', 'tally.mjs')

/** Runs files with these texts as `npm test` would, and gives what the last line is made of. */
function tally(texts: Record<string, string>): { passed: number; failed: string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'elevenses-tally-'))
  const files = Object.keys(texts).map(name => `${name}.test.mjs`)
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, `${name}.test.mjs`), text)
  // Inside a test the runner would think that it is one of its own files.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  const { stdout } = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, ...files], {
    cwd: folder,
    env
  })
  rmSync(folder, { recursive: true })
  return JSON.parse(String(stdout))
}

const start = "import test, { describe } from 'node:test'\n"

test('tests are counted, suites and files are not, and what is skipped has not passed', () => {
  const text = `${start}describe('a room', () => { test('a', () => {}); test.skip('b', () => {}) }); test('c', () => {})`
  assert.deepEqual(tally({ good: text }), { passed: 2, failed: [] })
})

test('a failure inside a test is counted once', () => {
  const text = `${start}test('outer', async t => { await t.test('inner', () => { throw Error() }) })`
  assert.deepEqual(tally({ bad: text }), { passed: 0, failed: ['bad.test.mjs: inner'] })
})

test('a file that crashes, or in which no test runs, has failed', () => {
  const { passed, failed } = tally({ crash: 'throw Error()', empty: '', good: `${start}test('a', () => {})` })
  assert.equal(passed, 1)
  assert.deepEqual(failed.toSorted(), ['crash.test.mjs', 'empty.test.mjs: no test ran'])
})
