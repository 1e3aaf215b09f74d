import type { MenteeFacts, MentorFacts } from './facts.ts'
import type { Criterion, Measure, Policy } from './policy.ts'
import { topicCode } from './topics.ts'

/** The best value of a criterion, and of a whole score. */
export const full = 10_000

/** One criterion's share of a score. The points of all parts add up to the score. */
export interface Part {
  readonly criterion: string
  readonly label: string
  readonly points: number
  /** What these points would be for the best mentor imaginable. */
  readonly atBest: number
}

/** How well a permitted pair fits, in whole points from 0 to 10,000. */
export const score = (mentee: MenteeFacts, mentor: MentorFacts, policy: Policy): number =>
  policy.criteria.reduce((sum, each) => sum + points(each, value(each, mentee, mentor), policy), 0)

export const parts = (mentee: MenteeFacts, mentor: MentorFacts, policy: Policy): readonly Part[] =>
  policy.criteria.map(criterion => ({
    criterion: criterion.id,
    label: criterion.label,
    points: points(criterion, value(criterion, mentee, mentor), policy),
    atBest: points(criterion, full, policy)
  }))

/** Whole points for a value of 0 to 10,000; rounded down for each criterion, so that parts add up exactly. */
export function points(criterion: Criterion, worth: number, { criteria }: Policy): number {
  const weights = criteria.reduce((sum, each) => sum + each.weight, 0)
  return weights === 0 ? 0 : Math.floor((criterion.weight * worth) / weights)
}

/** Stating less never raises any of these values: whoever is frank is never the worse for it. */
export function value(measure: Measure, mentee: MenteeFacts, mentor: MentorFacts): number {
  switch (measure.kind) {
    case 'overlap':
      return stepValue(measure.steps, shared(measure.of, mentee, mentor).length)
    case 'profession':
      return mentee.profession === mentor.profession ? full : 0
    case 'area':
      return mentor.areas.includes(mentee.area) ? full : measure.neighbour
    case 'format':
      return mentee.format === 'any' || mentor.formats?.includes(mentee.format) ? full : 0
  }
}

export const stepValue = (steps: readonly number[], count: number): number =>
  steps[Math.min(count, steps.length - 1)] ?? 0

export type Overlap = Extract<Measure, { kind: 'overlap' }>['of']

/** What the mentee would like and what the mentor brings, as codes. */
export const wantedCodes = (of: Overlap, mentee: MenteeFacts): ReadonlyMap<string, string> => coded(mentee[of])
export const offeredCodes = (of: Overlap, mentor: MentorFacts): ReadonlyMap<string, string> =>
  coded(of === 'topics' ? mentor.strengths : mentor[of])

/** In the mentee's words: what both have, and what only the mentee has. */
export function shared(of: Overlap, mentee: MenteeFacts, mentor: MentorFacts): readonly string[] {
  const offered = offeredCodes(of, mentor)
  return [...wantedCodes(of, mentee)].flatMap(([code, label]) => (offered.has(code) ? [label] : []))
}
export function unshared(of: Overlap, mentee: MenteeFacts, mentor: MentorFacts): readonly string[] {
  const offered = offeredCodes(of, mentor)
  return [...wantedCodes(of, mentee)].flatMap(([code, label]) => (offered.has(code) ? [] : [label]))
}

const coded = (labels: readonly string[] = []): ReadonlyMap<string, string> =>
  new Map(labels.map(label => [topicCode(label), label] as const).filter(([code]) => code !== ''))
