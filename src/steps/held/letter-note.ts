import { parseDay } from '../../vocabulary/day.ts'
import { list, type Parsed, shape, text, whole } from '../../vocabulary/parse.ts'

/** Letters taken in one month: their ids are remembered as long as a letter can wait, so that none is taken twice. */
export const parseSeenLetters = shape({ month: text(7), ids: list(text(24), 8_000) })
export type SeenLetters = Parsed<typeof parseSeenLetters>

/** Letters that could not be taken on one day, counted by what was wrong: a flood of them stays one line. */
export const parseLetterNote = shape({
  id: text(64),
  on: parseDay,
  box: text(40),
  refusal: text(60),
  count: whole(1, 1_000_000)
})
export type LetterNote = Parsed<typeof parseLetterNote>
