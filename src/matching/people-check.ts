import { professions } from '../vocabulary/profession.ts'
import { wantedFormats } from '../vocabulary/referral.ts'
import { rosterStates } from '../vocabulary/roster.ts'
import { genders, kinds, type MenteeFacts, type MentorFacts, relationKinds } from './facts.ts'
import { type Refused, refused } from './refusal.ts'

/**
 * Two rows for one mentor would count their places twice; a capacity that is no number would count for nothing, and a code
 * that nobody knows would quietly keep someone apart, or not.
 */
export function mentorsFault(mentors: Iterable<MentorFacts>): Refused | undefined {
  const seen = new Set<string>()
  for (const mentor of mentors) {
    const { key, capacity, busy, relations = [] } = mentor
    if (seen.has(key)) return refused('duplicate-person', key)
    if (!isCount(capacity)) return refused('number-out-of-range', `capacity of ${key}`)
    if (!isCount(busy)) return refused('number-out-of-range', `busy of ${key}`)
    const unknown =
      unknownIn('profession', professions, [mentor.profession]) ??
      unknownIn('state', rosterStates, [mentor.state]) ??
      unknownIn('formats', wantedFormats, mentor.formats) ??
      unknownIn('gender', genders, [mentor.gender]) ??
      unknownIn('kinds', kinds, mentor.kinds) ??
      unknownIn(
        'relations',
        relationKinds,
        relations.map(({ kind }) => kind)
      )
    if (unknown) return refused('unknown-code', `${unknown} of ${key}`)
    seen.add(key)
  }
  return undefined
}

export function menteesFault(mentees: Iterable<MenteeFacts>): Refused | undefined {
  const seen = new Set<string>()
  for (const mentee of mentees) {
    const { id, waitingWeeks = 0, relations = [] } = mentee
    if (seen.has(id)) return refused('duplicate-person', id)
    if (!isCount(waitingWeeks)) return refused('number-out-of-range', `weeks of waiting of ${id}`)
    const unknown =
      unknownIn('profession', professions, [mentee.profession]) ??
      unknownIn('format', wantedFormats, [mentee.format]) ??
      unknownIn('gender', genders, [mentee.mustBe]) ??
      unknownIn('kind', kinds, [mentee.kind]) ??
      unknownIn(
        'relations',
        relationKinds,
        relations.map(({ kind }) => kind)
      )
    if (unknown) return refused('unknown-code', `${unknown} of ${id}`)
    seen.add(id)
  }
  return undefined
}

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000

/** What is left out is not asked for by every scheme. */
const unknownIn = (field: string, known: readonly string[], found: readonly (string | undefined)[] = []) =>
  found.some(each => each !== undefined && !known.includes(each)) ? field : undefined
