// node --import ./tools/tsx.mjs bench/matching/national.ts [--chromium] [mentees] [mentors] [workers]
// The whole country in one plan: 100,000 mentees and 20,000 mentors, every pair accounted for. Takes minutes, so it is
// no part of `npm run bench`.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Found } from '../../src/matching/plan/candidates.ts'
import { type Helper, handedOver } from '../../src/matching/plan/team.ts'
import { type NationalRun, runNational } from './national-run.ts'
import { runInChromium } from './tab.ts'

const limitSeconds = 30
const isTab = process.argv.includes('--chromium')
const sizes = process.argv.slice(2).filter(each => each !== '--chromium')
const [mentees = 100_000, mentors = 20_000, count = Math.min(4, availableParallelism())] = sizes.map(Number)

for (const ratio of [1.2, 1.0, 0.8]) {
  const run = isTab ? await runInChromium(mentees, mentors, ratio, count) : await runHere(ratio)
  const { seconds, served, waiting, rounds, isProved, checkMs } = run
  console.log(
    `${ratio} places each: ${seconds.toFixed(1)} s ${isTab ? 'in a tab' : 'in Node'} with ${count} workers ` +
      `(${(seconds / limitSeconds).toFixed(2)} of the limit), ${served} served, ${waiting} waiting, ${rounds} rounds, ` +
      `${isProved ? 'proved' : 'NOT PROVED'} in ${checkMs.toFixed(0)} ms`
  )
}
if (!isTab) console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most, made-up records included`)

async function runHere(ratio: number): Promise<NationalRun> {
  const workers = Array.from({ length: count }, () => new Worker(new URL('./search.worker.ts', import.meta.url)))
  const run = await runNational(mentees, mentors, ratio, workers.map(helperOf))
  for (const worker of workers) await worker.terminate()
  return run
}

function helperOf(worker: Worker): Helper {
  return {
    tell: message => worker.postMessage(message),
    ask: message =>
      new Promise<Found>((resolve, reject) => {
        worker.removeAllListeners()
        worker.once('message', resolve).once('error', reject)
        worker.postMessage(message, handedOver(message))
      })
  }
}
