import type { MentorFacts } from './facts.ts'
import { plain } from './names.ts'

/** Topics are compared as whole coded labels, never by pieces of text: searching pieces makes `AI` fit `retail`. */
export const topicCode = (label: string): string => plain(label).replace(/ /g, '-')

/** Each topic mentors offer, in their own words, with how many offer it: what a lead can tick while listening. */
export function topicsOnOffer(
  mentors: readonly MentorFacts[]
): readonly { readonly topic: string; readonly mentors: number }[] {
  const countByCode = new Map<string, { topic: string; mentors: number }>()
  for (const mentor of mentors) {
    const labelByCode = new Map(mentor.strengths.map(label => [topicCode(label), label]))
    for (const [code, topic] of labelByCode) {
      const counted = countByCode.get(code)
      if (counted) counted.mentors++
      else countByCode.set(code, { topic, mentors: 1 })
    }
  }
  return [...countByCode.values()].sort((a, b) => b.mentors - a.mentors || (a.topic < b.topic ? -1 : 1))
}
