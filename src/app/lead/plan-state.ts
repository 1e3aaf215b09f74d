import { signal } from '@preact/signals'
import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { nothingTried, type TriedOut } from '../../steps/planning.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { startWorker } from '../shared/trusted.ts'
import type { PlanStage } from '../workers/plan.worker.ts'
import { type Asked, type Crew, createPlanner, type Planner, type Plans } from './plan-work.ts'

/** What the lead tries out. It changes nothing in the scheme and lasts as long as the desk is open. */
export const tried = signal<TriedOut>(nothingTried)
/** The newest plans, and what they were made with. */
export const plans = signal<(Plans & { readonly with: TriedOut }) | undefined>(undefined)
export const progress = signal<{ readonly stage: PlanStage; readonly done: number; readonly of: number } | undefined>(
  undefined
)
/** The last change was stopped or went wrong, and what is shown is the plan from before it. */
export const setBack = signal<'stopped' | 'failed' | undefined>(undefined)

let planner: Planner | undefined
let plannedFor: string | undefined
let people = 0
let isWanted = false
let isUnderWay = false

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

/** Makes sure that what is shown is about these people. Wishes about others are forgotten. */
export function planFor(cohort: Cohort): void {
  const name = JSON.stringify(cohort)
  setBack.value = undefined
  if (name === plannedFor && plans.value?.shown.kind === 'planned') return
  planner?.stop()
  planner = createPlanner(cohort, () => hire(cohort))
  plannedFor = name
  people = cohort.mentees.length
  plans.value = undefined
  tried.value = onlyAbout(cohort, tried.value)
  void replan()
}

/** Plans anew as things now stand. While a plan is being made only the newest wish is remembered: a hand on a slider is quick. */
export async function replan(): Promise<void> {
  isWanted = true
  if (isUnderWay) return
  isUnderWay = true
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
  isUnderWay = false
  progress.value = undefined
}

/** Most plans are there before anybody could read that they are being made. */
const patienceMs = 300

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

/** Whom the newest plan by the scheme's own weights has found to be in demand; nobody while none was made. */
export const inDemand = (): readonly PersonKey[] =>
  plans.value?.usual.kind === 'planned' ? plans.value.usual.proposal.inDemand : []

export function stopPlanning(): void {
  isWanted = false
  planner?.stop()
}

/** The page is left: what is being made is no longer wanted, what has been made may be come back to. */
export function leavePlanning(): void {
  if (isUnderWay) stopPlanning()
}

export const askWhyNot = (pair: Pair): Promise<Asked> =>
  planner?.whyNot(plans.value?.with ?? tried.value, pair) ?? Promise.resolve({ kind: 'failed' })

export function tryOut(change: Partial<TriedOut>): Promise<void> {
  tried.value = { ...tried.value, ...change }
  return replan()
}

function onlyAbout({ mentees, mentors }: Cohort, { together, apart, weights }: TriedOut): TriedOut {
  const [ids, keys] = [new Set(mentees.map(({ id }) => id)), new Set(mentors.map(({ key }) => key))]
  const isKnown = ({ mentee, mentor }: Pair) => ids.has(mentee) && keys.has(mentor)
  return { together: together.filter(isKnown), apart: apart.filter(isKnown), weights }
}
