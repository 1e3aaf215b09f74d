// node bench/matching/national.ts [mentees] [mentors] [workers]
// The whole country in one plan: 100,000 mentees and 20,000 mentors, every pair accounted for. Takes minutes, so it is
// no part of `npm run bench`. Making the people up is not measured; everything from the records to the checked proof is.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { assignWithTeam } from '../../src/matching/plan/assign.ts'
import type { Found } from '../../src/matching/plan/candidates.ts'
import { check } from '../../src/matching/plan/check.ts'
import { type Helper, type ToWorker, teamOf } from '../../src/matching/plan/team.ts'
import { usualPolicy } from '../../src/matching/policy.ts'
import { makeUp } from './made-up.ts'

const [mentees = 100_000, mentors = 20_000, count = availableParallelism()] = process.argv.slice(2).map(Number)
const limitSeconds = 30

for (const ratio of [1.2, 1.0, 0.8]) {
  const workers = Array.from({ length: count }, () => new Worker(new URL('./search.worker.ts', import.meta.url)))
  const cohort = { policy: usualPolicy, ...makeUp({ mentees, mentors, ratio, seed: 42 }) }
  const began = performance.now()
  const spent = process.cpuUsage()
  const assigned = await assignWithTeam(cohort, {}, teamOf(workers.map(helperOf)), count * 8)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(spent)
  for (const worker of workers) await worker.terminate()
  if (!assigned.ok) throw new Error(assigned.refusal)
  const { plan } = assigned
  const { problem, mentorOf, price } = plan.workings
  const checking = performance.now()
  const proved = check(problem, { mentorOf, price }) === plan.certificate.worth
  console.log(
    `${ratio} places each: ${seconds.toFixed(1)} s with ${count} workers (${(seconds / limitSeconds).toFixed(2)} of the limit), ` +
      `${((user + system) / 1e6).toFixed(1)} s of processor, ${plan.certificate.served} served, ${plan.waiting.length} waiting, ` +
      `${plan.certificate.rounds} rounds, ${proved ? 'proved' : 'NOT PROVED'} in ${(performance.now() - checking).toFixed(0)} ms, ` +
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most with the made-up records`
  )
}

function helperOf(worker: Worker): Helper {
  return {
    tell: message => worker.postMessage(message),
    ask: (message: ToWorker) =>
      new Promise<Found>((resolve, reject) => {
        worker.removeAllListeners()
        worker.once('message', resolve).once('error', reject)
        worker.postMessage(message)
      })
  }
}
