import { key, type Parsed, shape, text } from './parse.ts'

/** The mentor's first words to the mentee, with the pairing secret R that only the two of them hold. */
export const parseWelcome = shape({ pairingSecret: key(32), note: text(1000) })
export type Welcome = Parsed<typeof parseWelcome>
