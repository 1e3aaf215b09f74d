import type { MenteeFacts, MentorFacts } from './facts.ts'
import type { Criterion, Policy } from './policy.ts'
import { topicCode } from './topics.ts'

/** The best value of a criterion, and of a whole score. */
export const full = 10_000

/** One criterion's share in a score: `points` add up to the score, but for at most one lost to rounding each. */
export interface Part {
  readonly criterion: string
  readonly label: string
  readonly value: number
  readonly points: number
}

/** How well a permitted pair fits, in whole points from 0 to 10,000: the weighted mean of the criteria's values. */
export function score(mentee: MenteeFacts, mentor: MentorFacts, { criteria }: Policy): number {
  let sum = 0
  let weights = 0
  for (const criterion of criteria) {
    sum += criterion.weight * value(criterion, mentee, mentor)
    weights += criterion.weight
  }
  return weights === 0 ? 0 : Math.floor(sum / weights)
}

export function parts(mentee: MenteeFacts, mentor: MentorFacts, { criteria }: Policy): readonly Part[] {
  const weights = criteria.reduce((sum, criterion) => sum + criterion.weight, 0)
  return criteria.map(criterion => {
    const worth = value(criterion, mentee, mentor)
    const points = weights === 0 ? 0 : Math.floor((criterion.weight * worth) / weights)
    return { criterion: criterion.id, label: criterion.label, value: worth, points }
  })
}

/** Stating less never raises any of these values: whoever is frank is never the worse for it. */
export function value(criterion: Criterion, mentee: MenteeFacts, mentor: MentorFacts): number {
  switch (criterion.kind) {
    case 'topics':
      return criterion.steps[Math.min(coveredTopics(mentee, mentor).length, criterion.steps.length - 1)] ?? 0
    case 'profession':
      return mentee.profession === mentor.profession ? full : 0
    case 'area':
      return mentor.areas.includes(mentee.area) ? full : criterion.neighbour
    case 'format':
      return mentee.format === 'any' || mentor.formats?.includes(mentee.format) ? full : 0
  }
}

export function coveredTopics(mentee: MenteeFacts, mentor: MentorFacts): readonly string[] {
  const offered = new Set(mentor.strengths.map(topicCode))
  return uniqueTopics(mentee).filter(topic => offered.has(topicCode(topic)))
}

export function missingTopics(mentee: MenteeFacts, mentor: MentorFacts): readonly string[] {
  const offered = new Set(mentor.strengths.map(topicCode))
  return uniqueTopics(mentee).filter(topic => !offered.has(topicCode(topic)))
}

const uniqueTopics = (mentee: MenteeFacts): readonly string[] => [
  ...new Map(mentee.topics.map(topic => [topicCode(topic), topic])).values()
]
