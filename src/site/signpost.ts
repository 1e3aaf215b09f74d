import { parseDay } from '../vocabulary/day.ts'
import { fromJson, list, optional, type Parsed, shape, words } from '../vocabulary/parse.ts'

/** Somebody else who helps. `contact` is a line of Markdown. */
export const parseSignpost = shape({
  group: words(60),
  name: words(120),
  forWhom: words(200),
  whatFor: words(200),
  hours: words(120),
  contact: words(400),
  /** The day somebody of the scheme rang or looked. */
  checkedOn: optional(parseDay)
})
export type Signpost = Parsed<typeof parseSignpost>

const parseList = shape({ signposts: list(parseSignpost, 500) })

/** What can be read of the list; nothing where the file is not as it should be. */
export const parseSignposts = (json: string): readonly Signpost[] => fromJson(json, parseList)?.signposts ?? []
