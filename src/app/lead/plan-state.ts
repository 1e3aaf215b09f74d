import type { Cohort } from '../../matching/plan/prepare.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { startWorker } from '../shared/trusted.ts'
import { createPlanBoard } from './plan-board.ts'
import { type Crew, createPlanner } from './plan-work.ts'

/** From so many people on, several workers share the look through all pairs; for fewer, one has the answer sooner. */
const large = 2000
const mostHelpers = 8

function hire(cohort: Cohort): Crew {
  const count = cohort.mentees.length < large ? 0 : Math.min(mostHelpers, navigator.hardwareConcurrency)
  return {
    planner: startWorker('plan'),
    helpers: Array.from({ length: count }, () => startWorker('search'))
  }
}

/** The one plan board of an open desk. */
export const { tried, plans, progress, setBack, planFor, replan, tryOut, stopPlanning, leavePlanning, askWhyNot } =
  createPlanBoard(cohort => createPlanner(cohort, () => hire(cohort)))

/** Whom the newest plan by the scheme's own weights has found to be in demand; nobody while none was made. */
export const inDemand = (): readonly PersonKey[] =>
  plans.value?.usual.kind === 'planned' ? plans.value.usual.proposal.inDemand : []
