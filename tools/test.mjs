// npm test. Installs what is missing, then runs everything, quickest first.
// `npm test -- words` runs only the test files whose path holds one of the words.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowsers } from './lib/browsers.mjs'
import { isBuilt } from './lib/build.mjs'
import { isSeeded } from './lib/demo.mjs'
import { at, biome, isWritable, node, run, say, tsc } from './lib/house.mjs'
import { ensureInstalled } from './lib/install.mjs'

const wanted = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'elevenses-test-'))
const failed = []
let passed = 0
// Browsers do not begin without a home they can write to.
if (!isWritable(homedir())) process.env.HOME = folder

await ensureInstalled()
if (wanted.length === 0) {
  await check('Types and walls', () => succeeds([tsc, '-b']))
  await check('Lint and format', () => succeeds([biome, 'ci', '--error-on-warnings']))
}
await runTests('Unit and property tests', ['src', 'tools', 'bench'].flatMap(testsIn), 2)

const onTheBuild = testsIn('test')
const laws = onTheBuild.filter(file => file.startsWith('test/house/'))
const promises = onTheBuild.filter(file => file.startsWith('test/promises/'))
const stories = onTheBuild.filter(file => !laws.includes(file) && !promises.includes(file))
if (onTheBuild.length > 0 && (await check('Build', isBuilt))) {
  await check('Browsers', findBrowsers)
  if (onTheBuild.some(needsDemo)) await check('The made-up scheme', seedOnce)
  await runTests('The laws of the house', laws, 2)
  await runTests('Promises', promises, 2)
  await runTests('Stories in browsers', stories, 2)
}
rmSync(folder, { recursive: true })
sumUp()

function testsIn(place) {
  const files = readdirSync(at(place), { recursive: true }).map(file =>
    path.posix.join(place, file.replaceAll('\\', '/'))
  )
  const tests = files.filter(file => /\.test\.tsx?$/.test(file)).sort()
  return wanted.length === 0 ? tests : tests.filter(file => wanted.some(word => file.includes(word)))
}

function needsDemo(file) {
  return readFileSync(at(file), 'utf8').includes('startProgram({ demo: true })')
}

/** Seeded once, and copied by every test that begins with the made-up scheme: see test/lib/program.ts. */
function seedOnce() {
  process.env.SEEDED_DEMO = path.join(folder, 'demo')
  return isSeeded(process.env.SEEDED_DEMO)
}

/** What takes longest begins first, so that both processors are busy to the last; a run says at its end what that was. */
function longestFirst(files) {
  const longest = JSON.parse(readFileSync(at('tools', 'lib', 'longest-first.json'), 'utf8'))
  return [...longest.filter(file => files.includes(file)), ...files.filter(file => !longest.includes(file))]
}

/** Something that passes or fails as a whole. */
async function check(heading, holds) {
  say(`\n== ${heading}`)
  const held = await holds()
  if (held) passed++
  else failed.push(heading)
  return held
}

async function succeeds(program) {
  return (await run(node, program)) === 0
}

async function runTests(heading, files, atOnce) {
  if (files.length === 0) return
  say(`\n== ${heading} (${files.length} ${files.length === 1 ? 'file' : 'files'})`)
  const counted = path.join(folder, 'tally.json')
  const code = await run(node, [at('tools', 'lib', 'runner.mjs'), String(atOnce), counted, ...longestFirst(files)])
  const tally = JSON.parse(readFileSync(counted, 'utf8'))
  passed += tally.passed
  failed.push(...tally.failed)
  if (code !== 0 && tally.failed.length === 0) failed.push(heading)
}

function sumUp() {
  say('\n== In all')
  for (const name of failed) say(`failed: ${name}`)
  if (passed + failed.length === 0) say('Nothing was tested.')
  console.log(`${passed} passed, ${failed.length} failed`)
  process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0
}
