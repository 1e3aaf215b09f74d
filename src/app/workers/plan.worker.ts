import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { type Proposed, propose } from '../../steps/plan.ts'
import type { Job } from './answer.ts'

export interface PlanAsked {
  readonly cohort: Cohort
  readonly forbidden: readonly Pair[]
}

/** How far it is, now and then; and in the end the proposal, or that the program failed. */
export type PlanTold =
  | { readonly number: number; readonly left: number; readonly of: number }
  | { readonly number: number; readonly proposed: Proposed }
  | { readonly number: number; readonly failed: true }

const tell = (told: PlanTold) => postMessage(told)

// Whoever no longer wants the answer ends the worker: the work below never stops to listen.
addEventListener('message', ({ data: { number, asked } }: MessageEvent<Job<PlanAsked>>) => {
  let said = -1
  try {
    const proposed = propose(asked.cohort, asked.forbidden, (_, left, of) => {
      if (left !== said) tell({ number, left, of })
      said = left
      return true
    })
    tell({ number, proposed })
  } catch {
    tell({ number, failed: true })
  }
})
