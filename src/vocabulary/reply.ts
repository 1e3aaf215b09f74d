import { type Parsed, shape, text, variant } from './parse.ts'

/** What a lead answers before there is anybody to offer. */
export const parseReply = variant('kind', {
  received: shape({ note: text(1000) }),
  question: shape({ note: text(1000) }),
  'not-eligible': shape({ note: text(1000) }),
  signposted: shape({ note: text(1000) }),
  waiting: shape({ note: text(1000) })
})
export type Reply = Parsed<typeof parseReply>
