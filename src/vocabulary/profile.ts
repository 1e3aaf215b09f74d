import { parseAreaId } from './area.ts'
import { list, type Parsed, shape, text, whole, words, yesNo } from './parse.ts'
import { parsePortrait } from './portrait.ts'
import { parsePracticeCode } from './practice.ts'

/** What a mentor tells the leads and nobody else: who they are to others, and how many people they have room for. */
export const parseProfile = shape({
  /** Counts up at every change, so that a lead keeps the newest. */
  revision: whole(1, 1_000_000),
  portrait: parsePortrait,
  areas: list(parseAreaId, 40),
  /** Where they work now, and where they have worked in the years the scheme asks about. */
  practices: list(parsePracticeCode, 12),
  pastPractices: list(parsePracticeCode, 24),
  /** Names they must be kept away from: relations, partners, people they appraise. Never shown to anybody. */
  keepAwayFrom: list(words(80), 24),
  strengths: list(words(60), 12),
  times: text(200),
  capacity: whole(0, 50),
  paused: yesNo
})
export type Profile = Parsed<typeof parseProfile>
