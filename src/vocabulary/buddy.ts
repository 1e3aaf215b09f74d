import { type Parsed, shape, words } from './parse.ts'

/** Asking for somebody who shows one round. Openly known, so there is nothing in it that a mentor would be told. */
export const parseBuddyRequest = shape({
  calledName: words(80),
  /** A number or a mail, and when. */
  reach: words(200),
  workplace: words(160),
  /** What is new: the area, the work, being back. */
  whatIsNew: words(500)
})
export type BuddyRequest = Parsed<typeof parseBuddyRequest>
