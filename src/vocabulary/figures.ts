import { parseDay } from './day.ts'
import { optional, type Parsed, shape, text, variant, whole, words } from './parse.ts'
import { someOf } from './some-of.ts'

/** One published figure. `too-few` says that there is one, and that it would give somebody away. */
const parseShown = variant('kind', {
  number: shape({ value: whole(0, 1_000_000), unit: text(40) }),
  percent: shape({ value: whole(0, 100) }),
  'too-few': shape({})
})

const parseFigure = shape({
  label: words(120),
  shown: parseShown,
  /** Behind how many answers it stands, as a band and never as a number: `20 to 49 answers`. */
  answers: text(40)
})
export type Figure = Parsed<typeof parseFigure>

/** Figures of one period, put out together and never cut again. */
const parseRelease = shape({
  period: words(60),
  publishedOn: parseDay,
  figures: someOf(parseFigure, 24),
  note: optional(text(600))
})
export type Release = Parsed<typeof parseRelease>

/** The body of the notice `figures`, the newest release first. */
export const parseFigures = shape({ releases: someOf(parseRelease, 12) })
export type Figures = Parsed<typeof parseFigures>
