import { parseBuddyRequest } from '../../vocabulary/buddy.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { optional, type Parsed, shape, text } from '../../vocabulary/parse.ts'

/** Somebody's wish for a buddy, as a lead or the office keeps it until a buddy is found. */
export const parseHeldBuddyRequest = shape({
  id: text(40),
  request: parseBuddyRequest,
  sentOn: parseDay,
  receivedOn: parseDay,
  /** The day somebody was found, or it was answered otherwise. */
  doneOn: optional(parseDay)
})
export type HeldBuddyRequest = Parsed<typeof parseHeldBuddyRequest>
