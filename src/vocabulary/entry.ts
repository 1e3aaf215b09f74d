import { type Parsed, shape, text, variant } from './parse.ts'

/** One entry of a pair's logbook. Meetings, goals and agreements join as kinds of their own. */
export const parseEntry = variant('kind', {
  letter: shape({ text: text(20_000) }),
  ending: shape({ text: text(2_000) }),
  stop: shape({})
})
export type Entry = Parsed<typeof parseEntry>
