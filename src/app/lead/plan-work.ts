import type { Refusal } from '../../matching/refusal.ts'
import { isProved, type Proposal } from '../../steps/plan.ts'
import type { Hand } from '../shared/work-for.ts'
import type { PlanAsked, PlanTold } from '../workers/plan.worker.ts'

export type Planned =
  | { readonly kind: 'planned'; readonly proposal: Proposal }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stopped' | 'failed' | 'unproved' }

export interface Planner {
  plan(asked: PlanAsked, onProgress: (done: number, of: number) => void): Promise<Planned>
  /** Ends the work at once; whoever waits for a plan is told `stopped`. */
  stop(): void
}

/**
 * One worker that makes plans, one at a time. What comes back is checked here, before anybody sees it: a plan that is not
 * proved to be the best is never handed on.
 */
export function createPlanner(start: () => Hand): Planner {
  let hand: Hand | undefined
  let give: ((planned: Planned) => void) | undefined
  let number = 0

  function end(planned: Planned): void {
    const giveIt = give
    give = undefined
    giveIt?.(planned)
  }

  function stop(why: 'stopped' | 'failed'): void {
    hand?.terminate()
    hand = undefined
    end({ kind: why })
  }

  return {
    plan: (asked, onProgress) =>
      new Promise(resolve => {
        if (give) stop('stopped')
        give = resolve
        hand ??= start()
        hand.onerror = () => stop('failed')
        hand.onmessage = ({ data }: MessageEvent<PlanTold>) => {
          if (data.number !== number) return
          if ('left' in data) onProgress(data.of - data.left, data.of)
          else end('failed' in data ? { kind: 'failed' } : checked(data.proposed))
        }
        hand.postMessage({ number: ++number, asked })
      }),
    stop: () => stop('stopped')
  }
}

function checked(proposed: Extract<PlanTold, { proposed: unknown }>['proposed']): Planned {
  if (!proposed.ok) return { kind: 'refused', refusal: proposed.refusal }
  return isProved(proposed) ? { kind: 'planned', proposal: proposed } : { kind: 'unproved' }
}
