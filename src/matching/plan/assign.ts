import type { Refused } from '../refusal.ts'
import type { SearchNumbers } from './candidates.ts'
import type { Plan, Wishes } from './plan.ts'
import { type Cohort, prepare } from './prepare.ts'
import { finish, type Progress, runAlone, runWithTeam, type SearchTeam, searchNumbers } from './run.ts'

export type Assigned = { readonly ok: true; readonly plan: Plan } | Refused

/**
 * Plans a whole waiting list. The aims, in this order: no hard rule is broken; as many people as possible are served
 * above the policy's floor; as few as possible badly; the best total fit, less the load on mentors. No other plan does
 * better, and the plan's certificate, checked on every run, proves it over every permitted pair.
 *
 * Refuses by name what makes no sense (`refusal.ts`), and when `progress` answers no.
 */
export function assign(cohort: Cohort, wishes: Wishes = {}, progress?: Progress): Assigned {
  const prepared = prepare(cohort, wishes)
  if (!prepared.ok) return prepared
  const planned = runAlone(prepared, progress)
  return 'ok' in planned ? planned : { ok: true, plan: finish(prepared, planned) }
}

/** The same plan with several workers: `hire` is handed the numbers once, and each search is split into `shares`. */
export async function assignWithTeam(
  cohort: Cohort,
  wishes: Wishes,
  hire: (numbers: SearchNumbers) => SearchTeam,
  shares: number,
  progress?: Progress
): Promise<Assigned> {
  const prepared = prepare(cohort, wishes)
  if (!prepared.ok) return prepared
  const planned = await runWithTeam(prepared, hire(searchNumbers(prepared)), shares, progress)
  return 'ok' in planned ? planned : { ok: true, plan: finish(prepared, planned) }
}
