import { optional, type Parsed, shape, text, words } from './parse.ts'
import { parseProfession } from './profession.ts'
import { parseReturnBox } from './referral.ts'

/** How the mentor learns the name: the second and last person to do so. */
export const parseIntroduction = shape({
  calledName: words(80),
  telephone: words(40),
  safeTimes: text(120),
  profession: optional(parseProfession),
  /** Only where the mentee ticked that the practice may be told. */
  workplace: text(120),
  note: text(600),
  /** Absent where the mentee chose on the telephone: then the pairing is by telephone too. */
  returnBox: optional(parseReturnBox)
})
export type Introduction = Parsed<typeof parseIntroduction>
