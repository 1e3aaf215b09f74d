import type { MenteeFacts, MentorFacts } from './facts.ts'
import { type Refused, refused } from './refusal.ts'

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000

/** Two rows for one mentor would count their places twice; a capacity that is no number would count for nothing. */
export function mentorsFault(mentors: Iterable<MentorFacts>): Refused | undefined {
  const seen = new Set<string>()
  for (const { key, capacity, busy } of mentors) {
    if (seen.has(key)) return refused('duplicate-person', key)
    if (!isCount(capacity)) return refused('number-out-of-range', `capacity of ${key}`)
    if (!isCount(busy)) return refused('number-out-of-range', `busy of ${key}`)
    seen.add(key)
  }
  return undefined
}

export function menteesFault(mentees: Iterable<MenteeFacts>): Refused | undefined {
  const seen = new Set<string>()
  for (const { id, waitingWeeks = 0 } of mentees) {
    if (seen.has(id)) return refused('duplicate-person', id)
    if (!isCount(waitingWeeks)) return refused('number-out-of-range', `weeks of waiting of ${id}`)
    seen.add(id)
  }
  return undefined
}
