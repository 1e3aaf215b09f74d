import type { Found, Search, SearchNumbers } from '../../matching/plan/candidates.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import type { Progress, SearchTeam } from '../../matching/plan/run.ts'
import { type Helper, teamOf } from '../../matching/plan/team.ts'
import type { Refused } from '../../matching/refusal.ts'
import type { PlanAnswer } from '../../steps/plan-question.ts'
import { createPlanning, type Planning, type Proposals, type Team, type TriedOut } from '../../steps/planning.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'

export type PlanAsked =
  /** First of all: everybody the plans are about, and lines to the workers that help, if any do. */
  | { readonly kind: 'begin'; readonly cohort: Cohort; readonly helpers: readonly MessagePort[] }
  | { readonly kind: 'propose'; readonly number: number; readonly tried: TriedOut }
  | {
      readonly kind: 'why-not'
      readonly number: number
      readonly tried: TriedOut
      readonly mentee: string
      readonly mentor: PersonKey
    }

export type PlanStage = Parameters<Progress>[0]

/** How far it is, now and then; and in the end the answer, or that the program failed. */
export type PlanTold =
  | { readonly number: number; readonly stage: PlanStage; readonly left: number; readonly of: number }
  | { readonly number: number; readonly proposals: Proposals }
  | { readonly number: number; readonly answer: PlanAnswer | Refused }
  | { readonly number: number; readonly failed: true }

const tell = (told: PlanTold) => postMessage(told)

let planning: Planning | undefined
/** One question after the other, also while helpers are at work. */
let working: Promise<unknown> = Promise.resolve()

// Whoever no longer wants an answer ends the worker: the work below never stops to listen.
addEventListener('message', ({ data }: MessageEvent<PlanAsked>) => {
  working = working.then(() => answer(data))
})

async function answer(asked: PlanAsked): Promise<void> {
  if (asked.kind === 'begin') {
    planning = createPlanning(asked.cohort, asked.helpers.length > 0 ? teamOver(asked.helpers) : undefined)
    return
  }
  const { number, tried } = asked
  try {
    if (!planning) throw Error('app: asked for a plan of nobody')
    if (asked.kind === 'propose') tell({ number, proposals: await planning.propose(tried, watch(number)) })
    else tell({ number, answer: await planning.whyNot(tried, asked.mentee, asked.mentor, watch(number)) })
  } catch {
    tell({ number, failed: true })
  }
}

const betweenTellsMs = 250
let progress: Progress = () => true

/** Tells how far it is, not oftener than somebody can read. */
function watch(number: number): Progress {
  let told = performance.now()
  progress = (stage, left, of) => {
    if (performance.now() - told < betweenTellsMs) return true
    told = performance.now()
    tell({ number, stage, left, of })
    return true
  }
  return progress
}

/** More parts than helpers, so that none of them idles while the last one works. */
const sharesEach = 8

const teamOver = (ports: readonly MessagePort[]): Team => ({
  hire: numbers => counting(numbers, teamOf(ports.map(helperOver))(numbers)),
  shares: ports.length * sharesEach
})

/** Tells of every part that comes back: a whole look is too long to say nothing. */
function counting({ mentees: { count } }: SearchNumbers, team: SearchTeam): SearchTeam {
  let under: Search | undefined
  let left = 0
  return async (search, from, to) => {
    if (search !== under) left = count
    under = search
    const found = await team(search, from, to)
    left -= to - from
    progress('looking', left, count)
    return found
  }
}

const helperOver = (port: MessagePort): Helper => ({
  tell: message => port.postMessage(message),
  ask: message =>
    new Promise<Found>(resolve => {
      port.onmessage = ({ data }: MessageEvent<Found>) => resolve(data)
      port.postMessage(message)
    })
})
