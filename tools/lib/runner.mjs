// Runs test files on the project's own Node: node runner.mjs <how many at once> <file for the tally> <test files>.
// They begin in the order given, which the command line of node:test would change to that of their names.
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { at, say, withTsx } from './house.mjs'
import tally from './tally.mjs'

const [atOnce, counted, ...files] = process.argv.slice(2)
/** Campaigns that are made longer (test/lib/times.ts) may take longer. */
const longer = Math.max(1, Number(process.env.TIMES ?? 1))
const taken = []
const told = run({
  files: files.map(file => path.resolve(file)),
  concurrency: Number(atOnce),
  // What hangs must not hang the whole run: a test by this limit, a file by the other. Nothing is measured against them.
  timeout: 300_000 * longer,
  execArgv: [...withTsx, '--import', at('tools', 'lib', 'file-limit.mjs')]
})
told.on('test:fail', () => {
  process.exitCode = 1
})
told.on('test:summary', ({ file, duration_ms }) => {
  if (file !== undefined) taken.push({ file: path.relative('', file), seconds: duration_ms / 1000 })
})
told.compose(new spec()).pipe(process.stderr)
told.compose(tally).pipe(createWriteStream(counted))

process.on('exit', () => {
  const longest = taken.toSorted((one, other) => other.seconds - one.seconds).slice(0, 5)
  say(`longest: ${longest.map(({ file, seconds }) => `${file} ${seconds.toFixed(1)} s`).join(', ')}`)
})
