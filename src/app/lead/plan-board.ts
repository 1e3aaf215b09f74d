import { type Signal, signal } from '@preact/signals'
import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { nothingTried, type TriedOut } from '../../steps/planning.ts'
import type { PlanStage } from '../workers/plan.worker.ts'
import type { Asked, Planner, Plans } from './plan-work.ts'

/** What the plan page shows and what can be done there. All of it lasts as long as the desk is open. */
export interface PlanBoard {
  /** What the lead tries out. It changes nothing in the scheme. */
  readonly tried: Signal<TriedOut>
  /** The newest plans, and what they were made with. */
  readonly plans: Signal<(Plans & { readonly with: TriedOut }) | undefined>
  readonly progress: Signal<{ readonly stage: PlanStage; readonly done: number; readonly of: number } | undefined>
  /** The last change was stopped or went wrong, and what is shown is the plan from before it. */
  readonly setBack: Signal<'stopped' | 'failed' | undefined>
  /** Makes sure that what is shown is about these people. Wishes about others are forgotten. */
  planFor(cohort: Cohort): Promise<void>
  /** Plans anew as things now stand. Of several wishes while a plan is made, only the newest is planned. */
  replan(): Promise<void>
  tryOut(change: Partial<TriedOut>): Promise<void>
  stopPlanning(): void
  /** The page is left: what is being made is no longer wanted, what has been made may be come back to. */
  leavePlanning(): void
  askWhyNot(pair: Pair): Promise<Asked>
}

/** Most answers are there before anybody could read that they are being worked out. */
export const patienceMs = 300

export function createPlanBoard(plannerFor: (cohort: Cohort) => Planner): PlanBoard {
  const tried: PlanBoard['tried'] = signal(nothingTried)
  const plans: PlanBoard['plans'] = signal(undefined)
  const progress: PlanBoard['progress'] = signal(undefined)
  const setBack: PlanBoard['setBack'] = signal(undefined)
  let planner: Planner | undefined
  let plannedFor: string | undefined
  let people = 0
  let isWanted = false
  let underWay: Promise<void> | undefined

  function planFor(cohort: Cohort): Promise<void> {
    const name = JSON.stringify(cohort)
    setBack.value = undefined
    if (name === plannedFor && plans.value?.shown.kind === 'planned') return Promise.resolve()
    planner?.stop()
    planner = plannerFor(cohort)
    plannedFor = name
    people = cohort.mentees.length
    plans.value = undefined
    tried.value = onlyAbout(cohort, tried.value)
    return replan()
  }

  function replan(): Promise<void> {
    isWanted = true
    underWay ??= planWhileWanted().finally(() => {
      underWay = undefined
      progress.value = undefined
    })
    return underWay
  }

  async function planWhileWanted(): Promise<void> {
    while (isWanted && planner) {
      isWanted = false
      const [asked, by] = [tried.value, planner]
      const soon = setTimeout(sayUnderWay, patienceMs)
      const made = await by.plan(asked, (stage, done, of) => {
        progress.value = { stage, done, of }
      })
      clearTimeout(soon)
      if (by === planner) show(made, asked)
    }
  }

  /** Also where no worker says anything: one that could not be loaded must be possible to stop. */
  function sayUnderWay(): void {
    progress.value ??= { stage: 'looking', done: 0, of: people }
  }

  function show(made: Plans, asked: TriedOut): void {
    const before = plans.value
    const ended = made.shown.kind === 'stopped' || made.shown.kind === 'failed' ? made.shown.kind : undefined
    if (ended && before?.shown.kind === 'planned') tried.value = before.with
    else plans.value = { ...made, with: asked }
    setBack.value = ended
  }

  function stopPlanning(): void {
    isWanted = false
    planner?.stop()
  }

  return {
    tried,
    plans,
    progress,
    setBack,
    planFor,
    replan,
    stopPlanning,
    tryOut(change) {
      tried.value = { ...tried.value, ...change }
      return replan()
    },
    leavePlanning() {
      if (underWay) stopPlanning()
    },
    askWhyNot: pair => planner?.whyNot(plans.value?.with ?? tried.value, pair) ?? Promise.resolve({ kind: 'failed' })
  }
}

function onlyAbout({ mentees, mentors }: Cohort, { together, apart, weights }: TriedOut): TriedOut {
  const [ids, keys] = [new Set(mentees.map(({ id }) => id)), new Set(mentors.map(({ key }) => key))]
  const isKnown = ({ mentee, mentor }: Pair) => ids.has(mentee) && keys.has(mentor)
  return { together: together.filter(isKnown), apart: apart.filter(isKnown), weights }
}
