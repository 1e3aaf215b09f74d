import { assignWithTeam } from '../../src/matching/plan/assign.ts'
import { check } from '../../src/matching/plan/check.ts'
import { type Helper, teamOf } from '../../src/matching/plan/team.ts'
import { usualPolicy } from '../../src/matching/policy.ts'
import { makeUp } from './made-up.ts'

/** One plan of a country: what it took and what came of it. */
export interface NationalRun {
  readonly seconds: number
  readonly served: number
  readonly waiting: number
  readonly rounds: number
  readonly isProved: boolean
  readonly checkMs: number
}

/** Making the people up is not measured; everything from the records to the checked proof is. */
export async function runNational(
  mentees: number,
  mentors: number,
  ratio: number,
  helpers: readonly Helper[]
): Promise<NationalRun> {
  const cohort = { policy: usualPolicy, ...makeUp({ mentees, mentors, ratio, seed: 42 }) }
  const began = performance.now()
  const assigned = await assignWithTeam(cohort, {}, teamOf(helpers), helpers.length * 8)
  const seconds = (performance.now() - began) / 1000
  if (!assigned.ok) throw new Error(assigned.refusal)
  const { certificate, waiting, workings } = assigned.plan
  const checking = performance.now()
  const isProved = check(workings.problem, workings) === certificate.worth
  const checkMs = performance.now() - checking
  return { seconds, served: certificate.served, waiting: waiting.length, rounds: certificate.rounds, isProved, checkMs }
}
