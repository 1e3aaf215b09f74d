import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const at = (...parts: string[]) => fileURLToPath(new URL(path.join('../../..', ...parts), import.meta.url))
const example = (name: string) => at('src', 'matching', 'example', name)
const folder = mkdtempSync(path.join(tmpdir(), 'match-'))

function match(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [at('tools', 'match.mjs'), ...args], { encoding: 'utf8' })
  return { status, stderr }
}
const files = [
  '--mentees',
  example('mentees.csv'),
  '--mentors',
  example('mentors.csv'),
  '--practices',
  example('practices.csv')
]

test('the example of the README runs, and names the row it cannot read', () => {
  const out = path.join(folder, 'plan')
  const { status, stderr } = match(...files, '--policy', example('policy.json'), '--out', out)
  assert.equal(status, 0, stderr)
  assert.match(stderr, /mentors\.csv, line 5, column capacity: is not a whole number/)
  assert.deepEqual(readdirSync(out).sort(), ['certificate.json', 'pairs.csv', 'reasons.csv', 'waiting.csv'])
  assert.match(readFileSync(path.join(out, 'pairs.csv'), 'utf8'), /^mentee,mentor,fit\r\nasha,ben,/)
})

test('with --strict a bad row stops everything, and nothing is written', () => {
  const out = path.join(folder, 'strict')
  assert.equal(match(...files, '--strict', '--out', out).status, 1)
  assert.ok(!readdirSync(folder).includes('strict'))
})

test('a missing file, a policy that is none and a missing option are said in a sentence', () => {
  const policy = path.join(folder, 'policy.json')
  writeFileSync(policy, '{"floor": -1}')
  assert.match(match(...files, '--policy', policy, '--out', folder).stderr, /number-out-of-range \(floor\)/)
  writeFileSync(policy, 'floor: 3')
  assert.match(match(...files, '--policy', policy, '--out', folder).stderr, /^The policy is not JSON/)
  assert.match(
    match('--mentees', 'nowhere.csv', '--mentors', 'nowhere.csv', '--out', folder).stderr,
    /nowhere\.csv cannot be read: ENOENT/
  )
  assert.equal(match('--mentees', 'a.csv').status, 2)
})

test('where nobody is left to plan for, that is said and nothing is written', () => {
  const empty = path.join(folder, 'empty.csv')
  writeFileSync(empty, '')
  const out = path.join(folder, 'none')
  const { status, stderr } = match('--mentees', empty, '--mentors', example('mentors.csv'), '--out', out)
  assert.equal(status, 1)
  assert.match(stderr, /^empty\.csv, line 1: the file is empty\n[\s\S]*There is no mentee to plan for/)
  assert.ok(!readdirSync(folder).includes('none'))
  const noFile = match('--mentees', folder, '--mentors', folder, '--out', out)
  assert.match(noFile.stderr, /match-\w+ cannot be read: EISDIR/)
})
