import { type AreaId, parseAreaId } from './area.ts'
import { type Day, parseDay } from './day.ts'
import { list, optional, type Parsed, shape, text, words } from './parse.ts'
import { parseProfession } from './profession.ts'
import { someOf } from './some-of.ts'

/** From the first day to the last, both counted; a side left out is open. */
const span = { from: optional(parseDay), until: optional(parseDay) }

/** People who may ask. */
const parseGroup = shape({
  who: words(120),
  /** Whom that takes in, for somebody who is not sure. */
  more: optional(text(300)),
  professions: list(parseProfession, 3),
  /** Left out: in every area. */
  areas: optional(list(parseAreaId, 40)),
  ...span
})
export type EligibleGroup = Parsed<typeof parseGroup>

/** What commissioners call a part of an area, and when they did: areas are merged and renamed, people stay. */
const parseCode = shape({ area: parseAreaId, code: words(12), name: words(80), ...span })
export type AreaCode = Parsed<typeof parseCode>

/** The body of the notice `eligibility`: who may ask, where, and from when (areas by professions by days). */
export const parseEligibility = shape({ groups: someOf(parseGroup, 40), codes: someOf(parseCode, 120) })
export type Eligibility = Parsed<typeof parseEligibility>

export type When = 'past' | 'now' | 'later'

/** Whether a span of days holds today, is over, or is still to come. A span that ends before it begins is over. */
export function whenIs({ from, until }: { readonly from?: Day; readonly until?: Day }, today: Day): When {
  if (until !== undefined && until < today) return 'past'
  if (from === undefined || from <= today) return 'now'
  return until !== undefined && until < from ? 'past' : 'later'
}

/** What an area is called now, and what its parts were called before. */
export function codesOf({ codes }: Eligibility, area: AreaId, today: Day): Record<When, readonly AreaCode[]> {
  const own = codes.filter(each => each.area === area)
  const at = (when: When) => own.filter(each => whenIs(each, today) === when)
  return { past: at('past'), now: at('now'), later: at('later') }
}
