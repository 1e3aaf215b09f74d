import type { MenteeFacts, MentorFacts } from '../matching/facts.ts'
import { type Assigned, assign } from '../matching/plan/assign.ts'
import { check } from '../matching/plan/check.ts'
import type { Certificate, Pair, Plan, PlannedPair, Waiting } from '../matching/plan/plan.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import type { Problem } from '../matching/plan/problem.ts'
import type { Progress } from '../matching/plan/run.ts'
import { demand } from '../matching/plan/why-not.ts'
import type { Policy } from '../matching/policy.ts'
import type { Refused } from '../matching/refusal.ts'
import { score } from '../matching/score.ts'
import type { PersonKey } from '../vocabulary/roster.ts'

/** The scheme's policy with other weights, for trying out; a criterion that is not named keeps its own. */
export const withWeights = (policy: Policy, weights: ReadonlyMap<string, number>): Policy => ({
  ...policy,
  criteria: policy.criteria.map(each => ({ ...each, weight: weights.get(each.id) ?? each.weight }))
})

/** A plan with all that is needed to check it, and nothing that cannot travel between a worker and a page. */
export interface Proposal {
  readonly ok: true
  readonly pairs: readonly PlannedPair[]
  readonly waiting: readonly Waiting[]
  readonly certificate: Certificate
  readonly proof: {
    readonly problem: Problem
    readonly price: Float64Array
    readonly mentorOf: Int32Array
    /** Who stands behind each number of the problem. */
    readonly mentees: readonly string[]
    readonly mentors: readonly PersonKey[]
  }
  /** Mentors whom several people need more than anyone else, the most needed first. */
  readonly inDemand: readonly PersonKey[]
}
export type Proposed = Proposal | Refused

/** The best plan there is. Nothing is decided by it. Pairs in `forbidden` are not made. */
export function propose(cohort: Cohort, forbidden: readonly Pair[], progress?: Progress): Proposed {
  const assigned: Assigned = assign(cohort, { forbidden }, progress)
  return assigned.ok ? proposalOf(assigned.plan) : assigned
}

/** As in shortlists: below this the word says more about chance than about need. */
const muchNeeded = 500

function proposalOf(plan: Plan): Proposal {
  const { problem, price, mentorOf, prepared } = plan.workings
  const needed = [...demand(plan)].filter(([, need]) => need >= muchNeeded).sort(([, one], [, other]) => other - one)
  return {
    ok: true,
    pairs: plan.pairs,
    waiting: plan.waiting,
    certificate: plan.certificate,
    proof: {
      problem,
      price,
      mentorOf,
      mentees: prepared.mentees.mentees.map(({ id }) => id),
      mentors: prepared.mentors.mentors.map(({ key }) => key)
    },
    inDemand: needed.map(([mentor]) => mentor)
  }
}

/** Whether these very pairs are proved to be the best plan: asked on every run, by whoever shows it, before it is shown. */
export function isProved({ pairs, certificate, proof }: Proposal): boolean {
  const { problem, price, mentorOf, mentees, mentors } = proof
  if (check(problem, { mentorOf, price }) !== certificate.worth) return false
  const proved = Array.from(mentorOf, (j, i) => (j < 0 ? [] : [`${mentees[i]} ${mentors[j]}`])).flat()
  return sameSet(
    proved,
    pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`)
  )
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && new Set([...one, ...other]).size === one.length

/** Somebody whom a plan would serve worse than another one, by the scheme's own weights. */
export interface ServedWorse {
  readonly mentee: string
  /** Undefined: would wait. */
  readonly now: number | undefined
  readonly before: number
}

/** Who loses when `tried` takes the place of `usual`; how well a pair fits is always measured by the scheme's weights. */
export function servedWorse(cohort: Cohort, usual: Proposal, tried: Proposal): readonly ServedWorse[] {
  const now = fitByMentee(cohort, tried)
  return [...fitByMentee(cohort, usual)]
    .map(([mentee, before]) => ({ mentee, now: now.get(mentee), before }))
    .filter(each => (each.now ?? -1) < each.before)
    .sort((one, other) => (one.now ?? -1) - one.before - ((other.now ?? -1) - other.before))
}

/** How well each pair of a plan fits by the weights of the cohort's policy, 0 to 10,000. */
export function fitByMentee({ policy, mentees, mentors }: Cohort, { pairs }: Proposal): ReadonlyMap<string, number> {
  const menteeById = new Map(mentees.map((each): [string, MenteeFacts] => [each.id, each]))
  const mentorByKey = new Map(mentors.map((each): [PersonKey, MentorFacts] => [each.key, each]))
  return new Map(
    pairs.flatMap(({ mentee, mentor }): [string, number][] => {
      const [one, other] = [menteeById.get(mentee), mentorByKey.get(mentor)]
      return one && other ? [[mentee, score(one, other, policy)]] : []
    })
  )
}
