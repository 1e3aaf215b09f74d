import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { filesIn, readText } from './sources.ts'

const runner = path.join(import.meta.dirname, '..', '..', 'tools', 'lib', 'runner.mjs')

/** Runs files with these texts as `npm test` does: what its last line is made of, and how the runner ended. */
function tally(texts: Record<string, string>): { passed: number; failed: string[]; code: number | null } {
  const folder = mkdtempSync(path.join(tmpdir(), 'elevenses-tally-'))
  const files = Object.keys(texts).map(name => `${name}.test.mjs`)
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, `${name}.test.mjs`), text)
  // Inside a test the runner would think that it is one of its own files.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  const { status } = spawnSync(process.execPath, [runner, '2', 'tally.json', ...files], { cwd: folder, env })
  const counted = JSON.parse(readFileSync(path.join(folder, 'tally.json'), 'utf8'))
  rmSync(folder, { recursive: true })
  return { ...counted, code: status }
}

const start = "import test, { describe } from 'node:test'\n"

test('tests are counted, suites and files are not, and what is skipped has not passed', () => {
  const text = `${start}describe('a room', () => { test('a', () => {}); test.skip('b', () => {}) }); test('c', () => {})`
  assert.deepEqual(tally({ good: text }), { passed: 2, failed: [], code: 0 })
})

test('a failure inside a test is counted once', () => {
  const text = `${start}test('outer', async t => { await t.test('inner', () => { throw Error() }) })`
  assert.deepEqual(tally({ bad: text }), { passed: 0, failed: ['bad.test.mjs: inner'], code: 1 })
})

test('a file that crashes, or in which no test runs, has failed', () => {
  const { passed, failed, code } = tally({ crash: 'throw Error()', empty: '', good: `${start}test('a', () => {})` })
  assert.equal(passed, 1)
  assert.equal(code, 1)
  assert.deepEqual(failed.toSorted(), ['crash.test.mjs', 'empty.test.mjs: no test ran'])
})

test('the files that are begun first are still there', () => {
  const longest: string[] = JSON.parse(readText('tools/lib/longest-first.json'))
  const tests = ['src', 'test'].flatMap(folder => filesIn(folder, '.test.ts', '.test.tsx')).map(file => file.path)
  assert.ok(longest.length > 0)
  assert.deepEqual(
    longest.filter(file => !tests.includes(file)),
    []
  )
})
