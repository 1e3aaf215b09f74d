import type { Found } from '../../src/matching/plan/candidates.ts'
import { type Helper, handedOver } from '../../src/matching/plan/team.ts'
import { type NationalRun, runNational } from './national-run.ts'

/** The whole run inside one tab, with workers of that tab. */
export async function runInTab(mentees: number, mentors: number, ratio: number, count: number): Promise<NationalRun> {
  const workers = Array.from({ length: count }, () => new Worker('/worker.js', { type: 'module' }))
  const run = await runNational(mentees, mentors, ratio, workers.map(helperOf))
  for (const worker of workers) worker.terminate()
  return run
}

function helperOf(worker: Worker): Helper {
  return {
    tell: message => worker.postMessage(message),
    ask: message =>
      new Promise<Found>((resolve, reject) => {
        worker.onmessage = event => resolve(event.data)
        worker.onerror = event => reject(new Error(event.message))
        worker.postMessage(message, handedOver(message))
      })
  }
}
