import { type Parsed, shape, text, variant, yesNo } from './parse.ts'
import { parseReturnBox } from './referral.ts'
import { parsePersonKey } from './roster.ts'

/** One mentor chosen, with a box and key made fresh for them; or none, and why. */
export const parseChoice = variant('kind', {
  chosen: shape({ mentor: parsePersonKey, mentorBox: parseReturnBox, maySayPractice: yesNo }),
  none: shape({ why: text(600) })
})
export type Choice = Parsed<typeof parseChoice>
