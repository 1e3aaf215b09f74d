// npm run match -- --mentees a.csv --mentors b.csv [--practices p.csv] [--policy p.json] --out dir [--strict]
// Plans a waiting list from files, for people who want only this. Columns: src/matching/README.md.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { at, become, node, say } from './lib/house.mjs'

const here = fileURLToPath(import.meta.url)
// The program is written in TypeScript, which the project's own Node reads as it is.
if (process.features.typescript) process.exitCode = await match(process.argv.slice(2)).catch(unreadable)
else become(spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' }))

async function match(args) {
  const options = readOptions(args)
  if (!options) return usage()
  const { completePolicy } = await import(at('src', 'matching', 'policy-check.ts'))
  const { assign } = await import(at('src', 'matching', 'plan', 'assign.ts'))
  const { refusals } = await import(at('src', 'matching', 'refusal.ts'))
  const { planFiles } = await import(at('src', 'matching', 'files', 'report.ts'))

  const policy = completePolicy(options.policy === undefined ? {} : JSON.parse(read(options.policy)))
  if (!policy.ok) return refuse(policy, refusals)
  const { mentees, mentors, practices, problems } = await readPeople(options)
  for (const problem of problems) say(problem)
  if (options.strict && problems.length > 0) return 1
  if (mentees.length === 0 || mentors.length === 0) {
    say(`There is no ${mentees.length === 0 ? 'mentee' : 'mentor'} to plan for, so nothing is written.`)
    return 1
  }

  mkdirSync(options.out, { recursive: true })
  const cohort = { policy: policy.policy, mentees, mentors, practices }
  const assigned = assign(cohort, {}, bar())
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  if (!assigned.ok) return refuse(assigned, refusals)
  for (const [name, text] of Object.entries(planFiles(cohort, assigned.plan)))
    writeFileSync(path.join(options.out, name), text)
  const { pairs, waiting } = assigned.plan
  const found = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
  say(`${pairs.length} paired, ${waiting.length} waiting, ${found} in the files: see ${options.out}`)
  return 0
}

function readOptions(args) {
  const text = { type: 'string' }
  try {
    const { values } = parseArgs({
      args,
      options: { mentees: text, mentors: text, practices: text, policy: text, out: text, strict: { type: 'boolean' } }
    })
    if (!values.mentees || !values.mentors || !values.out) return undefined
    // Paths are meant from where one stands, which npm changes.
    const stands = process.env.INIT_CWD ?? process.cwd()
    const place = name => (values[name] === undefined ? {} : { [name]: path.resolve(stands, values[name]) })
    return {
      ...values,
      ...place('mentees'),
      ...place('mentors'),
      ...place('practices'),
      ...place('policy'),
      ...place('out')
    }
  } catch {
    return undefined
  }
}

function usage() {
  say('npm run match -- --mentees a.csv --mentors b.csv [--practices p.csv] [--policy p.json] --out folder [--strict]')
  return 2
}

/** A file that is missing or is not what it should be is named; anything else is a bug and may show itself. */
function unreadable(error) {
  if (!(error instanceof SyntaxError) && error.code === undefined) throw error
  say(error instanceof SyntaxError ? `The policy is not JSON: ${error.message}` : error.message)
  return 1
}

function refuse({ refusal, where }, refusals) {
  say(`${refusal} (${where}): ${refusals[refusal]}`)
  return 1
}

async function readPeople(options) {
  const { readMentees, readMentors, readPractices } = await import(at('src', 'matching', 'files', 'people.ts'))
  const { problemInWords } = await import(at('src', 'matching', 'files', 'columns.ts'))
  const open = file => [path.basename(file), read(file)]
  const practices = options.practices ? readPractices(...open(options.practices)) : undefined
  const mentees = readMentees(...open(options.mentees), practices?.people)
  const mentors = readMentors(...open(options.mentors), practices?.people)
  const problems = [...(practices?.problems ?? []), ...mentees.problems, ...mentors.problems].map(problemInWords)
  return { mentees: mentees.people, mentors: mentors.people, practices: practices?.people ?? [], problems }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // What Node says does not always name the file.
    throw Object.assign(new Error(`${file} cannot be read: ${error.message}`), { code: error.code })
  }
}

/** A bar for each stage on a terminal; one line for each stage elsewhere. */
function bar() {
  const words = {
    looking: 'Looking through all pairs',
    bidding: 'Guessing prices',
    placing: 'Finding a place for everyone'
  }
  let stage
  let drawn = 0
  return (now, left, of) => {
    if (!process.stderr.isTTY) {
      if (now !== stage) say(`${words[now]}…`)
    } else if (now !== stage || performance.now() - drawn > 100) {
      const done = of === 0 ? 20 : Math.round(20 * (1 - Math.min(left, of) / of))
      process.stderr.write(`\r\x1b[K${words[now].padEnd(30)} ${'█'.repeat(done)}${'░'.repeat(20 - done)}`)
      drawn = performance.now()
    }
    stage = now
    return true
  }
}
