import { parseReturnKeys } from '../../letters/keys.ts'
import { parseAreaId } from '../../vocabulary/area.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { parseOffer } from '../../vocabulary/offer.ts'
import { key, list, oneOf, optional, type Parsed, shape, text, variant, yesNo } from '../../vocabulary/parse.ts'
import { parsePracticeCode } from '../../vocabulary/practice.ts'
import { parseProfession } from '../../vocabulary/profession.ts'
import { wantedFormats } from '../../vocabulary/referral.ts'
import { parseReply } from '../../vocabulary/reply.ts'
import { parsePersonKey } from '../../vocabulary/roster.ts'

/** What the mentee's form holds, complete or not. */
export const parseReferralDraft = shape({
  area: optional(parseAreaId),
  lead: optional(parsePersonKey),
  calledName: text(80),
  telephone: text(40),
  safeTimes: text(120),
  mayLeaveMessage: yesNo,
  practice: optional(parsePracticeCode),
  workplace: text(120),
  profession: optional(parseProfession),
  reasons: text(600),
  wishes: text(400),
  format: oneOf(wantedFormats),
  keepAwayFrom: list(text(80), 12),
  deputyMayStandIn: yesNo
})
export type ReferralDraft = Parsed<typeof parseReferralDraft>

export const emptyDraft: ReferralDraft = {
  calledName: '',
  telephone: '',
  safeTimes: '',
  mayLeaveMessage: false,
  workplace: '',
  reasons: '',
  wishes: '',
  format: 'any',
  keepAwayFrom: [],
  deputyMayStandIn: false
}

const sent = {
  id: text(40),
  facts: parseReferralDraft,
  lead: parsePersonKey,
  /** The name on the lead's portrait when this was sent. */
  leadName: text(80),
  /** The box and key made for this request alone. */
  keys: parseReturnKeys,
  thread: key(32),
  sentOn: parseDay,
  /** What finishes the anonymous slips later: input and blind of each, slips first, then vouchers. */
  slips: list(shape({ input: text(90), blind: text(90) }), 28),
  replies: list(shape({ on: parseDay, reply: parseReply }), 50)
}
const offered = { ...sent, offeredOn: parseDay, offer: parseOffer }
const chosen = {
  ...offered,
  chosenOn: parseDay,
  mentor: parsePersonKey,
  mentorName: text(80),
  /** The box and key made for this mentor alone, and the thread with them. */
  mentorKeys: parseReturnKeys,
  mentorThread: key(32),
  maySayPractice: yesNo
}

/** A request as the mentee's own private space keeps it. */
export const parseSentReferral = variant('stage', {
  draft: shape({ id: text(40), savedOn: parseDay, facts: parseReferralDraft }),
  sent: shape(sent),
  answered: shape({ ...sent, answeredOn: parseDay }),
  offered: shape(offered),
  'none-chosen': shape({ ...offered, declinedOn: parseDay, why: text(600) }),
  chosen: shape(chosen),
  paired: shape({ ...chosen, pairedOn: parseDay, pairing: text(64) }),
  ended: shape({ ...chosen, pairedOn: parseDay, pairing: text(64), endedOn: parseDay })
})
export type SentReferral = Parsed<typeof parseSentReferral>

export type SentOff = Exclude<SentReferral, { stage: 'draft' }>

/** A request that left, without what came of it: for going back a stage. */
export function sentPart({ id, facts, lead, leadName, keys, thread, slips, sentOn, replies }: SentOff) {
  return { id, facts, lead, leadName, keys, thread, slips, sentOn, replies }
}
