import { parseDay } from '../../vocabulary/day.ts'
import { list, type Parsed, shape, text } from '../../vocabulary/parse.ts'

/** Letters seen: ids are remembered as long as a letter can wait, so that none is taken twice. */
export const parseSeenLetters = shape({
  id: text(40),
  seen: list(shape({ id: text(64), on: parseDay }), 20_000)
})
export type SeenLetters = Parsed<typeof parseSeenLetters>

/** A letter that could not be taken, kept by name so that somebody can ask about it. */
export const parseLetterNote = shape({ id: text(64), on: parseDay, box: text(40), refusal: text(60) })
export type LetterNote = Parsed<typeof parseLetterNote>

/** How many days an id is remembered, and how old a letter may be: nine months. */
export const letterDays = 274
