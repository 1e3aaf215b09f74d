import { type Assigned, assign, assignWithTeam } from '../matching/plan/assign.ts'
import type { SearchNumbers } from '../matching/plan/candidates.ts'
import type { Pair, Wishes } from '../matching/plan/plan.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import { reweigh } from '../matching/plan/reweigh.ts'
import type { Progress, SearchTeam } from '../matching/plan/run.ts'
import type { Refused } from '../matching/refusal.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import { fitsIn, type Proposed, proposalOf, withWeights } from './plan.ts'
import { answerAbout, type PlanAnswer } from './plan-question.ts'

/** What the lead tries out on top of a waiting list. It changes nothing in the scheme. */
export interface TriedOut {
  /** Pairs to keep together, whatever the plan would say. */
  readonly together: readonly Pair[]
  /** Pairs that are not to be made. */
  readonly apart: readonly Pair[]
  /** Other weights, by the id of the criterion; none while those of the scheme count. */
  readonly weights: ReadonlyMap<string, number>
}
export const nothingTried: TriedOut = { together: [], apart: [], weights: new Map() }

/** `usual` by the scheme's own weights, `shown` by those that are tried; the same while none are. */
export interface Proposals {
  readonly usual: Proposed
  readonly shown: Proposed
}

/** Several workers for the look through all pairs, and into how many parts to cut it. */
export interface Team {
  readonly hire: (numbers: SearchNumbers) => SearchTeam
  readonly shares: number
}

/** One waiting list with the plans that were made of it: it remembers them, so that the next question is quick. */
export interface Planning {
  /** The best plans there are. Nothing is decided by them. One question at a time. */
  propose(tried: TriedOut, progress?: Progress): Promise<Proposals>
  /** Why this mentor is not with this person in the plan that is shown; a refusal where there is none. */
  whyNot(tried: TriedOut, mentee: string, mentor: PersonKey, progress?: Progress): Promise<PlanAnswer | Refused>
}

/**
 * Plans are functions of the waiting list and of what is tried, not of the way there: what is taken back leaves no
 * trace. Every wish starts from the plan without wishes, so that nobody moves without need; other weights start from
 * the plan with the scheme's own.
 */
export function createPlanning(cohort: Cohort, team?: Team): Planning {
  const without = remembered()
  const usual = remembered()
  const shown = remembered()
  const fitOf = fitsIn(cohort)

  const make = (of: Cohort, wishes: Wishes, progress?: Progress): Promise<Assigned> =>
    team ? assignWithTeam(of, wishes, team.hire, team.shares, progress) : Promise.resolve(assign(of, wishes, progress))

  function planUsual({ together, apart }: TriedOut, progress?: Progress): Promise<Assigned> {
    return usual([together, apart], async () => {
      const before = await without([], () => make(cohort, {}, progress))
      if (!before.ok || (together.length === 0 && apart.length === 0)) return before
      return make(cohort, { forced: together, forbidden: apart, earlier: before.plan }, progress)
    })
  }

  async function planShown(tried: TriedOut, progress?: Progress): Promise<Assigned> {
    const { together, apart, weights } = tried
    const before = await planUsual(tried, progress)
    if (!before.ok || weights.size === 0) return before
    return shown([together, apart, [...weights]], async () => {
      const policy = withWeights(cohort.policy, weights)
      const wishes = { forced: together, forbidden: apart }
      return reweigh(before.plan, policy, progress) ?? make({ ...cohort, policy }, wishes, progress)
    })
  }

  return {
    async propose(tried, progress) {
      const [usual, shown] = [await planUsual(tried, progress), await planShown(tried, progress)]
      const proposed: Proposed = usual.ok ? proposalOf(usual.plan) : usual
      if (shown === usual) return { usual: proposed, shown: proposed }
      return { usual: proposed, shown: shown.ok ? proposalOf(shown.plan, fitOf) : shown }
    },
    async whyNot(tried, mentee, mentor, progress) {
      const planned = await planShown(tried, progress)
      return planned.ok ? answerAbout(planned.plan, cohort, tried, mentee, mentor) : planned
    }
  }
}

/** Keeps the last of a kind of plan until it is asked for something else. */
function remembered() {
  let last: { readonly of: string; readonly made: Assigned } | undefined
  return async (of: unknown, make: () => Promise<Assigned>): Promise<Assigned> => {
    const name = JSON.stringify(of)
    if (last?.of !== name) last = { of: name, made: await make() }
    return last.made
  }
}
