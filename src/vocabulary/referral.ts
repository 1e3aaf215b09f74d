import { parseAreaId } from './area.ts'
import { key, list, oneOf, optional, type Parsed, shape, text, whole, words, yesNo } from './parse.ts'
import { parsePracticeCode } from './practice.ts'
import { parseProfession } from './profession.ts'

export const wantedFormats = ['any', 'in-person', 'video', 'telephone'] as const

/** Where the answers come back to: a box and a key made for this one referral. */
export const parseReturnBox = shape({ box: key(32), sealingKey: key(1216) })
export type ReturnBox = Parsed<typeof parseReturnBox>

/**
 * What a mentee tells the one lead of their choice. Only these fields leave the browser; everything after `practice`
 * may be left empty, since the first telephone call can fill it in.
 */
export const parseReferral = shape({
  area: parseAreaId,
  calledName: words(80),
  telephone: words(40),
  safeTimes: text(120),
  mayLeaveMessage: yesNo,
  /** A code of the notice `practices`, or empty with `workplace` in the person's own words. */
  practice: optional(parsePracticeCode),
  workplace: text(120),
  profession: optional(parseProfession),
  reasons: text(600),
  wishes: text(400),
  format: oneOf(wantedFormats),
  /** People who must not be involved: compared in the lead's browser, never shown to a mentor. */
  keepAwayFrom: list(words(80), 12),
  agreementVersion: whole(1, 9999),
  deputyMayStandIn: yesNo,
  returnBox: parseReturnBox,
  /** Blinded elements of ristretto255, always the same number of each (protocol 8). */
  slips: list(key(32), 4),
  vouchers: list(key(32), 24)
})
export type Referral = Parsed<typeof parseReferral>
