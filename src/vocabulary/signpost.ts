import { parseAreaId } from './area.ts'
import { type Day, daysBetween, parseDay } from './day.ts'
import { list, optional, type Parsed, shape, words } from './parse.ts'
import { parseProfession } from './profession.ts'
import { someOf } from './some-of.ts'

/** Somebody else who helps. */
export const parseSignpost = shape({
  group: words(60),
  name: words(120),
  forWhom: words(200),
  whatFor: words(200),
  hours: words(120),
  /** A line of Markdown. */
  contact: words(400),
  /** Left out: for every profession. */
  professions: optional(list(parseProfession, 3)),
  /** Left out: everywhere. */
  areas: optional(list(parseAreaId, 40)),
  /** The day somebody of the scheme rang or looked; left out until then. */
  checkedOn: optional(parseDay)
})
export type Signpost = Parsed<typeof parseSignpost>

export const mostSignposts = 200

/** The body of the notice `signposts`, and of the list a scheme starts from. */
export const parseSignposts = shape({
  signposts: someOf(parseSignpost, mostSignposts),
  /** The day the numbers for a crisis were last rung or looked up by somebody of the scheme. */
  crisisCheckedOn: optional(parseDay)
})
export type Signposts = Parsed<typeof parseSignposts>

/** A number nobody has rung for so long may be another's by now. */
const checkedForDays = 90

export type Freshness = 'never' | 'fresh' | 'due'

export function freshness(checkedOn: Day | undefined, today: Day): Freshness {
  if (checkedOn === undefined) return 'never'
  return daysBetween(checkedOn, today) > checkedForDays ? 'due' : 'fresh'
}
