import { parsePersonKeys } from '../../letters/keys.ts'
import { optional, type Parsed, shape } from '../../vocabulary/parse.ts'
import { parseCard } from '../../vocabulary/roster.ts'

/** The keyring of somebody on the roster, or of somebody who asked to be: their card and the seeds behind it. */
export const parseKeyring = shape({
  card: parseCard,
  keys: parsePersonKeys,
  /** Only the office that made the scheme: signs rosters and later root sets. */
  root: optional(parsePersonKeys)
})
export type HeldKeyring = Parsed<typeof parseKeyring>
