import { list, type Parsed, shape, text, words } from './parse.ts'
import { parseProfession } from './profession.ts'

/** What a mentor or a lead says of themselves to whoever might talk to them. At most 1,200 bytes once written as JSON. */
export const parsePortrait = shape({
  name: words(80),
  profession: parseProfession,
  about: text(700),
  topics: list(words(60), 8)
})
export type Portrait = Parsed<typeof parsePortrait>

export const longestPortraitBytes = 1200
