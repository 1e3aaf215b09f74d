import { parseAreaId } from './area.ts'
import { list, oneOf, type Parse, type Parsed, shape, variant, words } from './parse.ts'
import { parseProfession } from './profession.ts'
import { wantedFormats } from './referral.ts'

/** A month without its day: `2026-11`. */
const parseMonth: Parse<string> = value =>
  typeof value === 'string' && /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined

const topics = list(words(60), 24)
const format = oneOf(wantedFormats)

/**
 * What a mentor is asked before anybody is named: never a practice, a network, an employer, an exclusion or a name. How
 * much is told, and when nobody is asked, is decided in `steps/coarsen`, so that at least twenty people could be meant.
 */
export const parseBrief = variant('tells', {
  area: shape({ month: parseMonth, profession: parseProfession, area: parseAreaId, topics, format }),
  profession: shape({ month: parseMonth, profession: parseProfession, topics, format }),
  nothing: shape({ month: parseMonth })
})
export type Brief = Parsed<typeof parseBrief>
