import { lanes, parseCheckedOwn, parseLaneHead, parsePairingKeys } from '../../letters/logbook.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { parseEntry } from '../../vocabulary/entry.ts'
import { list, oneOf, optional, type Parsed, shape, text, variant, whole, yesNo } from '../../vocabulary/parse.ts'
import { parseReturnBox } from '../../vocabulary/referral.ts'
import { parsePersonKey } from '../../vocabulary/roster.ts'

/** How many entries wait for the line at most. */
export const mostUnsaid = 5

const shared = {
  id: text(64),
  /** Which of the two keeps this. */
  side: oneOf(lanes),
  /** What to call the other one. */
  otherName: text(80),
  /** The mentor of this pairing, whichever side keeps it. */
  mentor: parsePersonKey,
  /** R, which both hold, and w, which never leaves this item: with it one's own lane is altered and wiped. */
  keys: parsePairingKeys,
  /** The mentee's box and key made for this mentor: fields of the check words. */
  mentee: parseReturnBox,
  /** The referral (mentee) or the introduction (mentor) it came from. */
  from: text(40),
  startedOn: parseDay,
  welcome: text(1000),
  /** The day the check words were ticked here. Each side has its own tick. */
  confirmedOn: optional(parseDay),
  /** How far each lane was seen here: what was seen once cannot be withheld later without being missed. */
  heads: optional(shape({ mentee: parseLaneHead, mentor: parseLaneHead })),
  /** How far the marks in one's own lane were checked, and what lay there. */
  checkedOwn: optional(parseCheckedOwn),
  /** How far the other lane has been shown. */
  readUpTo: whole(0, 1_000_000),
  /** What is being typed. */
  draft: text(20_000),
  /** Entries the server has not acknowledged, and how many stood in one's own lane before each. */
  unsaid: list(shape({ entry: parseEntry, after: whole(0, 1_000_000) }), mostUnsaid),
  /** Contact was stopped here: the other lane is no longer read. */
  stopped: yesNo
}
const ended = { ...shared, endedOn: parseDay, endedBy: oneOf(['self', 'other']) }

/** A pairing as each of the two keeps it. */
export const parsePairing = variant('stage', {
  running: shape(shared),
  ended: shape(ended),
  /** One's own lane is gone from the server; what was kept is kept elsewhere. */
  wiped: shape({
    id: text(64),
    side: oneOf(lanes),
    otherName: text(80),
    mentor: parsePersonKey,
    from: text(40),
    startedOn: parseDay,
    endedOn: parseDay,
    wipedOn: parseDay
  })
})
export type Pairing = Parsed<typeof parsePairing>
/** One with something still to read. */
export type LivePairing = Exclude<Pairing, { stage: 'wiped' }>

/** How long after an ending each one's own lane stays, to read, keep or report (protocol 7). */
export const daysAfterEnding = 28
