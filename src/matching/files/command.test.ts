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

test('files as strangers have them are read, or refused by file, line and column', () => {
  const said = (mentees: string, ...more: string[]) => {
    const file = path.join(folder, 'odd.csv')
    writeFileSync(file, mentees)
    const { status, stderr } = match('--mentees', file, '--mentors', example('mentors.csv'), ...more)
    return `${status} ${stderr}`
  }
  const out = ['--out', path.join(folder, 'odd')]
  assert.match(said('\uFEFFid,name,area\r\nasha,"Asha ""A"" Ramanathan",aldbourne\r\n', ...out), /^0 [\s\S]*1 paired/)
  assert.match(said('', ...out), /^1 odd\.csv, line 1: the file is empty/)
  assert.match(said('asha,Asha,aldbourne\n', ...out), /^1 [\s\S]*odd\.csv, line 1, column id: is missing/)
  assert.match(
    said('id,name\nasha,Asha\nnadia,Nadia\n', ...out),
    /^1 odd\.csv, line 1, column area: is missing[\s\S]*nothing/
  )
  const unclosed = said('id,name,area\nnadia,Nadia,aldbourne\nasha,"Asha,aldbourne\nben,Ben,aldbourne\n', ...out)
  assert.match(unclosed, /^0 [\s\S]*odd\.csv, line 3: a quotation mark is opened here and never closed/)
  const huge = said(
    `id,name,area\nasha,${'x'.repeat(1_000_000)},aldbourne\nnadia,Nadia,${'y'.repeat(1_000_000)}`,
    ...out
  )
  assert.match(huge, /^0 odd\.csv, line 3, column area: "y{39}…" is not an area/)
  assert.ok(huge.length < 2000)
  assert.match(
    said('id,name,area\nasha,Asha \uFFFD,aldbourne\n', ...out),
    /^1 odd\.csv, line 2: letters that cannot be read/
  )
  assert.match(
    said('id,area\nasha,aldbourne\nasha,aldbourne\n', ...out),
    /line 3, column id: "asha" stands there twice/
  )
  assert.match(match('--mentees', folder, '--mentors', folder, ...out).stderr, /match-\w+ cannot be read: EISDIR/)
})
