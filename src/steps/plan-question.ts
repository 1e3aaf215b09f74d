import { obstacles } from '../matching/hard-rules.ts'
import type { Pair, Plan } from '../matching/plan/plan.ts'
import type { Cohort } from '../matching/plan/prepare.ts'
import { type WhyNot, whyNot } from '../matching/plan/why-not.ts'
import { practiceBook } from '../matching/practices.ts'
import type { PersonKey } from '../vocabulary/roster.ts'

/** The lead's own wishes, as far as a question about a pair needs them. */
interface Wished {
  readonly together: readonly Pair[]
  readonly apart: readonly Pair[]
}

/** Why somebody is not with a mentor: what the lead wished for stands before what the plan says. */
export type PlanAnswer =
  | WhyNot
  /** The lead keeps these two together, or ruled them out. */
  | { readonly kind: 'you-keep' }
  | { readonly kind: 'you-ruled-out' }
  /** The lead keeps this person together with somebody else. */
  | { readonly kind: 'you-keep-with'; readonly mentor: PersonKey }
  /** All places of this mentor are taken by people whom the lead keeps there. */
  | { readonly kind: 'places-kept'; readonly people: readonly string[] }

/** Answers for one pair of a plan that was made with these wishes. */
export function answerAbout(
  plan: Plan,
  cohort: Cohort,
  { together, apart }: Wished,
  menteeId: string,
  mentorKey: PersonKey
): PlanAnswer {
  const isAsked = ({ mentee, mentor }: Pair) => mentee === menteeId && mentor === mentorKey
  if (together.some(isAsked)) return { kind: 'you-keep' }
  if (apart.some(isAsked)) return { kind: 'you-ruled-out' }
  const kept = together.find(({ mentee }) => mentee === menteeId)
  if (kept) return { kind: 'you-keep-with', mentor: kept.mentor }
  const { relaxed = [] } = cohort
  const mentee = cohort.mentees.find(({ id }) => id === menteeId)
  const mentor = cohort.mentors.find(({ key }) => key === mentorKey)
  if (!mentee || !mentor) return { kind: 'not-in-plan' }
  // From the records: whoever has no place for anybody does not stand in the plan, and the lead must hear why.
  const scheme = { policy: cohort.policy, practices: practiceBook(cohort.practices) }
  const standing = obstacles(mentee, mentor, scheme).filter(
    ({ rule }) =>
      !relaxed.some(each => isAsked({ mentee: each.mentee, mentor: each.mentor as PersonKey }) && each.rule === rule)
  )
  if (standing.length > 0) return { kind: 'rules', obstacles: standing }
  const people = together.filter(pair => pair.mentor === mentorKey).map(pair => pair.mentee)
  if (people.length > 0 && people.length >= mentor.capacity - mentor.busy) return { kind: 'places-kept', people }
  return whyNot(plan, menteeId, mentorKey)
}
