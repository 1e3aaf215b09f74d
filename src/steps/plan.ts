import type { MenteeFacts, MentorFacts } from '../matching/facts.ts'
import { check } from '../matching/plan/check.ts'
import type { Certificate, Pair, Plan, PlannedPair, Waiting } from '../matching/plan/plan.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import type { Problem } from '../matching/plan/problem.ts'
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
  /** How well each fits is always measured by the scheme's own weights. */
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

/** As in shortlists: below this the word says more about chance than about need. */
const muchNeeded = 500
/** Where places are short everywhere, all are in demand, and to say so of each says nothing. */
const atMostOneIn = 4

/** What of a plan is handed on to whoever shows it; `fitOf` where its pairs were made by other weights than the scheme's. */
export function proposalOf(plan: Plan, fitOf?: (pair: Pair) => number): Proposal {
  const { problem, price, mentorOf, prepared } = plan.workings
  const needed = [...demand(plan)].filter(([, need]) => need >= muchNeeded).sort(([, one], [, other]) => other - one)
  return {
    ok: true,
    pairs: fitOf ? plan.pairs.map(pair => ({ ...pair, fit: fitOf(pair) })) : plan.pairs,
    waiting: plan.waiting,
    certificate: plan.certificate,
    proof: {
      problem,
      price,
      mentorOf,
      mentees: prepared.mentees.mentees.map(({ id }) => id),
      mentors: prepared.mentors.mentors.map(({ key }) => key)
    },
    inDemand: needed.length * atMostOneIn <= prepared.mentors.mentors.length ? needed.map(([mentor]) => mentor) : []
  }
}

/**
 * Whether these very pairs are proved to be the best plan beside those that the lead keeps together: asked on every run,
 * by whoever shows it, before it is shown.
 */
export function isProved({ pairs, certificate, proof }: Proposal, kept: readonly Pair[]): boolean {
  const { problem, price, mentorOf, mentees, mentors } = proof
  if (check(problem, { mentorOf, price }) !== certificate.worth) return false
  const proved = Array.from(mentorOf, (j, i) => (j < 0 ? [] : [`${mentees[i]} ${mentors[j]}`])).flat()
  return sameSet([...proved, ...kept.map(nameOf)], pairs.map(nameOf))
}

const nameOf = ({ mentee, mentor }: Pair): string => `${mentee} ${mentor}`

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && new Set([...one, ...other]).size === one.length

/** Somebody whom a plan would serve worse than another one, by the scheme's own weights. */
export interface ServedWorse {
  readonly mentee: string
  /** Undefined: would wait. */
  readonly now: number | undefined
  readonly before: number
}

/** Who loses when `tried` takes the place of `usual`; in both, how well a pair fits is measured by the scheme's weights. */
export function servedWorse(usual: Proposal, tried: Proposal): readonly ServedWorse[] {
  const now = new Map(tried.pairs.map(({ mentee, fit }) => [mentee, fit]))
  return usual.pairs
    .map(({ mentee, fit }) => ({ mentee, now: now.get(mentee), before: fit }))
    .filter(each => (each.now ?? -1) < each.before)
    .sort((one, other) => (one.now ?? -1) - one.before - ((other.now ?? -1) - other.before))
}

/** How well pairs of these people fit by the scheme's own weights, 0 to 10,000; each pair is worked out once. */
export function fitsIn({ policy, mentees, mentors }: Cohort): (pair: Pair) => number {
  const menteeById = new Map(mentees.map((each): [string, MenteeFacts] => [each.id, each]))
  const mentorByKey = new Map(mentors.map((each): [PersonKey, MentorFacts] => [each.key, each]))
  const known = new Map<string, number>()
  return pair => {
    const name = nameOf(pair)
    const fit = known.get(name)
    if (fit !== undefined) return fit
    const [one, other] = [menteeById.get(pair.mentee), mentorByKey.get(pair.mentor)]
    const found = one && other ? score(one, other, policy) : 0
    known.set(name, found)
    return found
  }
}
