import { parseAreaId } from './area.ts'
import { list, optional, type Parsed, shape, text, words } from './parse.ts'
import { parseProfession } from './profession.ts'
import { parseCard, parseRosterDesk } from './roster.ts'

/** What somebody invited to a desk sends back through the invitation's drop. */
export const parseApplication = shape({
  desk: parseRosterDesk,
  name: words(80),
  profession: parseProfession,
  areas: list(parseAreaId, 40),
  about: optional(text(700)),
  looksIn: optional(text(80)),
  card: parseCard
})
export type Application = Parsed<typeof parseApplication>
