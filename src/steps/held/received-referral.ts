import { parseDay } from '../../vocabulary/day.ts'
import { parseOffer } from '../../vocabulary/offer.ts'
import { key, list, oneOf, optional, type Parsed, shape, text, variant, words, yesNo } from '../../vocabulary/parse.ts'
import { meetingBands } from '../../vocabulary/parting.ts'
import { parsePracticeCode } from '../../vocabulary/practice.ts'
import { parseProfession } from '../../vocabulary/profession.ts'
import { parseReferral, parseReturnBox } from '../../vocabulary/referral.ts'
import { parseReply } from '../../vocabulary/reply.ts'
import { parsePersonKey } from '../../vocabulary/roster.ts'

/** What the first call filled in, over what was written. Only these may be put right on the telephone. */
export const parseSpokenFacts = shape({
  practice: optional(parsePracticeCode),
  workplace: text(120),
  profession: optional(parseProfession),
  keepAwayFrom: list(text(80), 24),
  /** Coded topics of `matching/topics.ts`, ticked while listening. */
  topics: list(text(60), 24),
  /** For the lead alone. */
  note: text(1000)
})
export type SpokenFacts = Parsed<typeof parseSpokenFacts>

/** One rule a lead has set aside for one mentor, and why. The rule is text: one that is renamed must not close a vault. */
const parseSetAside = shape({ mentor: parsePersonKey, rule: words(40), because: words(300), on: parseDay })
export type SetAside = Parsed<typeof parseSetAside>

const arrived = {
  id: text(40),
  referral: parseReferral,
  thread: key(32),
  /** The day written in the letter, and the day it was opened here. */
  sentOn: parseDay,
  receivedOn: parseDay,
  replies: list(shape({ on: parseDay, reply: parseReply }), 50),
  /** Mentors who stepped back from this request: not put forward again. */
  steppedBack: list(parsePersonKey, 50)
}
const spoken = {
  ...arrived,
  spokenOn: parseDay,
  facts: parseSpokenFacts,
  setAside: optional(list(parseSetAside, 50))
}
const offered = { ...spoken, offeredOn: parseDay, offer: parseOffer }
const chosen = {
  ...offered,
  chosenOn: parseDay,
  chosenBy: oneOf(['letter', 'telephone']),
  mentor: parsePersonKey,
  maySayPractice: yesNo,
  /** Box and key the mentee made for this mentor; absent where the choice was made on the telephone. */
  mentorBox: optional(parseReturnBox),
  /** The thread between mentor and mentee, which the introduction hands on. */
  mentorThread: key(32)
}
const introduced = { ...chosen, introducedOn: parseDay }

/** A request as the lead's private space keeps it. */
export const parseReceivedReferral = variant('stage', {
  arrived: shape(arrived),
  spoken: shape(spoken),
  offered: shape(offered),
  'none-chosen': shape({ ...offered, declinedOn: parseDay, why: text(600) }),
  chosen: shape(chosen),
  introduced: shape(introduced),
  paired: shape({ ...introduced, pairedOn: parseDay }),
  ended: shape({ ...introduced, endedOn: parseDay, meetings: optional(oneOf(meetingBands)) }),
  closed: shape({ ...arrived, closedOn: parseDay, because: oneOf(['not-eligible', 'signposted']) })
})
export type ReceivedReferral = Parsed<typeof parseReceivedReferral>

/** The parts of a state without what came of them: for going back a stage, or closing. */
export function arrivedPart({ id, referral, thread, sentOn, receivedOn, replies, steppedBack }: ReceivedReferral) {
  return { id, referral, thread, sentOn, receivedOn, replies, steppedBack }
}

export type SpokenReferral = Exclude<ReceivedReferral, { stage: 'arrived' | 'closed' }>

export function spokenPart(held: SpokenReferral) {
  const { spokenOn, facts, setAside } = held
  return { ...arrivedPart(held), spokenOn, facts, ...(setAside && { setAside }) }
}

export function offeredPart(held: Exclude<SpokenReferral, { stage: 'spoken' }>) {
  return { ...spokenPart(held), offeredOn: held.offeredOn, offer: held.offer }
}
