import { signal } from '@preact/signals'
import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { withWeights } from '../../steps/plan.ts'
import { startWorker } from '../shared/trusted.ts'
import { createPlanner, type Planned } from './plan-work.ts'

/** What the lead tries out. It changes nothing in the scheme and lasts as long as the desk is open. */
export const triedWeights = signal<ReadonlyMap<string, number>>(new Map())
export const ruledOut = signal<readonly Pair[]>([])

/** `usual` by the scheme's weights, `shown` by those that are tried; the same while none are. */
export const plans = signal<{ readonly usual: Planned; readonly shown: Planned } | undefined>(undefined)
export const progress = signal<{ readonly done: number; readonly of: number } | undefined>(undefined)

const planner = createPlanner(() => startWorker('plan'))
let isWanted = false
let isUnderWay = false

/** Plans anew as things now stand. While a plan is being made only the newest wish is remembered: a hand on a slider is quick. */
export async function replan(cohort: Cohort): Promise<void> {
  isWanted = true
  if (isUnderWay) return
  isUnderWay = true
  while (isWanted) {
    isWanted = false
    const [weights, forbidden] = [triedWeights.value, ruledOut.value]
    const usual = await make({ cohort, forbidden })
    const tried = { ...cohort, policy: withWeights(cohort.policy, weights) }
    const shown = weights.size > 0 && usual.kind !== 'stopped' ? await make({ cohort: tried, forbidden }) : usual
    plans.value = { usual, shown }
  }
  isUnderWay = false
  progress.value = undefined
}

const make = (asked: Parameters<typeof planner.plan>[0]) =>
  planner.plan(asked, (done, of) => {
    progress.value = { done, of }
  })

export function stopPlanning(): void {
  isWanted = false
  planner.stop()
}
