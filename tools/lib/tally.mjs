import path from 'node:path'

/**
 * A reporter for node:test that writes how many tests passed and failed as one line of JSON. Suites and files are not
 * tests, and a test that failed only through a test inside it is not counted twice; a file that crashed is a failure,
 * and so is a file in which no test ran.
 */
export default async function* tally(events) {
  const started = new Set()
  const ended = new Set()
  const failed = []
  let passed = 0
  for await (const { type, data } of events) {
    if (type === 'test:pass' && isTest(data)) passed++
    if (type === 'test:fail' && !failedThroughOthers(data))
      failed.push(isFile(data) ? nameOf(data.file) : `${nameOf(data.file)}: ${data.name}`)
    if (type === 'test:enqueue' && isFile(data)) started.add(data.file)
    if (type === 'test:fail' && isFile(data)) ended.add(data.file)
    // Counted by the summary of the file that was run: its tests may be told in a file that others share.
    if (type === 'test:summary' && data.file !== undefined && data.counts.tests > 0) ended.add(data.file)
  }
  for (const file of started) if (!ended.has(file)) failed.push(`${nameOf(file)}: no test ran`)
  yield JSON.stringify({ passed, failed })
}

const nameOf = file => path.relative('', file)
const isFile = data => data.nesting === 0 && data.file !== undefined && data.file.endsWith(data.name)
const isTest = data =>
  !isFile(data) && data.details?.type !== 'suite' && data.skip === undefined && data.todo === undefined
const failedThroughOthers = data => data.details?.error?.failureType === 'subtestsFailed'
