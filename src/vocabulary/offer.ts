import { list, type Parsed, shape, text, words } from './parse.ts'
import { parsePortrait } from './portrait.ts'
import { parsePersonKey } from './roster.ts'

/** One mentor a lead puts forward. Their card is found in the roster by this key: three cards would not fit a letter. */
export const parseCandidate = shape({ mentor: parsePersonKey, portrait: parsePortrait, reasons: list(words(120), 4) })
export type Candidate = Parsed<typeof parseCandidate>

/** Two or three mentors to choose from, or the only one there is, with reasons a person could read out. */
export const parseOffer = shape({ candidates: list(parseCandidate, 3), note: text(600) })
export type Offer = Parsed<typeof parseOffer>
