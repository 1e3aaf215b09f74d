import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import type { Refusal } from '../../matching/refusal.ts'
import { isProved, type Proposal, type Proposed } from '../../steps/plan.ts'
import type { PlanAnswer } from '../../steps/plan-question.ts'
import type { TriedOut } from '../../steps/planning.ts'
import type { Hand } from '../shared/work-for.ts'
import type { PlanAsked, PlanStage, PlanTold } from '../workers/plan.worker.ts'

export type Planned =
  | { readonly kind: 'planned'; readonly proposal: Proposal }
  /** `where` names the person or pair in question. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly where: string }
  | { readonly kind: 'stopped' | 'failed' | 'unproved' }

/** `usual` by the scheme's weights, `shown` by those that are tried; the same while none are. */
export interface Plans {
  readonly usual: Planned
  readonly shown: Planned
}

export type Asked = { readonly kind: 'answered'; readonly answer: PlanAnswer } | { readonly kind: 'stopped' | 'failed' }

/** As much of a `Worker` as is used, so that a test can stand in for one. */
export interface PlanHand extends Hand {
  postMessage(message: unknown, transfer?: Transferable[]): void
}

/** The worker that plans, and those that help it to look through all pairs. */
export interface Crew {
  readonly planner: PlanHand
  readonly helpers: readonly PlanHand[]
}

export type OnProgress = (stage: PlanStage, done: number, of: number) => void

export interface Planner {
  plan(tried: TriedOut, onProgress: OnProgress): Promise<Plans>
  whyNot(tried: TriedOut, pair: Pair): Promise<Asked>
  /** Ends all workers at once; whoever waits is told `stopped`. The next question finds new ones. */
  stop(): void
}

interface Waiting {
  readonly onProgress: OnProgress
  readonly tell: (told: Exclude<PlanTold, { left: number }>) => void
  readonly end: (why: 'stopped' | 'failed') => void
}

/**
 * Plans for one waiting list, made by a crew of workers that remembers the last ones. What comes back is checked here,
 * before anybody sees it: a plan that is not proved to be the best is never handed on. One worker that fails ends all.
 */
export function createPlanner(cohort: Cohort, hire: () => Crew): Planner {
  const waiting = new Map<number, Waiting>()
  let crew: Crew | undefined
  let numbers = 0

  function ready(): Crew {
    if (crew) return crew
    const fresh = hire()
    crew = fresh
    const lines = fresh.helpers.map(helper => {
      const { port1, port2 } = new MessageChannel()
      helper.onerror = () => end('failed')
      helper.postMessage(port1, [port1])
      return port2
    })
    fresh.planner.onerror = () => end('failed')
    fresh.planner.onmessage = ({ data }: MessageEvent<PlanTold>) => {
      if ('left' in data) waiting.get(data.number)?.onProgress(data.stage, data.of - data.left, data.of)
      else settle(data)
    }
    fresh.planner.postMessage({ kind: 'begin', cohort, helpers: lines } satisfies PlanAsked, lines)
    return fresh
  }

  function settle(told: Exclude<PlanTold, { left: number }>): void {
    const job = waiting.get(told.number)
    waiting.delete(told.number)
    if ('failed' in told) {
      job?.end('failed')
      end('failed')
    } else job?.tell(told)
  }

  function end(why: 'stopped' | 'failed'): void {
    for (const hand of crew ? [crew.planner, ...crew.helpers] : []) hand.terminate()
    crew = undefined
    const jobs = [...waiting.values()]
    waiting.clear()
    for (const job of jobs) job.end(why)
  }

  function ask(asked: PlanAsked & { number: number }, job: Waiting): void {
    waiting.set(asked.number, job)
    ready().planner.postMessage(asked)
  }

  return {
    plan: (tried, onProgress) =>
      new Promise(resolve => {
        const both = (planned: Planned) => resolve({ usual: planned, shown: planned })
        ask(
          { kind: 'propose', number: ++numbers, tried },
          {
            onProgress,
            end: why => both({ kind: why }),
            tell: told => {
              if (!('proposals' in told)) return both({ kind: 'failed' })
              const { usual, shown } = told.proposals
              const first = checked(usual, tried.together)
              resolve({ usual: first, shown: shown === usual ? first : checked(shown, tried.together) })
            }
          }
        )
      }),
    whyNot: (tried, pair) =>
      new Promise(resolve =>
        ask(
          { kind: 'why-not', number: ++numbers, tried, ...pair },
          {
            onProgress: () => undefined,
            end: why => resolve({ kind: why }),
            // Where there is no plan nobody is asked about it.
            tell: told =>
              resolve(
                'answer' in told && !('ok' in told.answer)
                  ? { kind: 'answered', answer: told.answer }
                  : { kind: 'failed' }
              )
          }
        )
      ),
    stop: () => end('stopped')
  }
}

function checked(proposed: Proposed, together: readonly Pair[]): Planned {
  if (!proposed.ok) return { kind: 'refused', refusal: proposed.refusal, where: proposed.where }
  return isProved(proposed, together) ? { kind: 'planned', proposal: proposed } : { kind: 'unproved' }
}
