import { parseArea } from './area.ts'
import { key, list, optional, type Parsed, shape, text, whole, words, yesNo } from './parse.ts'

/** How soon people answer: working days for the lead, days for names and for the first meeting (protocol 9.3). */
export const parseClocks = shape({ leadAnswers: whole(1, 30), names: whole(1, 90), firstMeeting: whole(1, 180) })
export type Clocks = Parsed<typeof parseClocks>
export const usualClocks: Clocks = { leadAnswers: 2, names: 10, firstMeeting: 28 }

/** A door of the made-up scheme: whose desk it opens. Only a demo scheme has any. */
export const parseDoor = shape({ slug: words(20), name: words(80), desk: words(20), hint: text(200) })
export type Door = Parsed<typeof parseDoor>

/** A made-up request that lies on the server so that everybody can look at what the server sees of one. */
export const parseExample = shape({ address: key(32), says: text(600) })
export type Example = Parsed<typeof parseExample>

/** The body of the notice `scheme`: its settings, public and versioned by the notice's height. */
export const parseScheme = shape({
  name: words(80),
  /** What titles, print-outs and calendar files say. It gives nothing away. */
  neutralName: words(40),
  telephone: text(40),
  areas: list(parseArea, 40),
  clocks: parseClocks,
  /** The exceptions to confidentiality that people agree to, by version. */
  agreement: shape({ version: whole(1, 9999), exceptions: list(words(300), 12) }),
  example: optional(parseExample),
  demo: optional(yesNo),
  cast: optional(list(parseDoor, 12))
})
export type Scheme = Parsed<typeof parseScheme>
