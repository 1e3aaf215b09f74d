import { key, optional, type Parsed, shape } from '../../vocabulary/parse.ts'
import { parseCard } from '../../vocabulary/roster.ts'

/** The secret side of a return box made for one referral or one mentor: 32 bytes each, as base64url. */
export const parseBoxKeys = shape({ boxSecret: key(32), sealingSeed: key(32), box: key(32), sealingKey: key(1216) })
export type BoxKeys = Parsed<typeof parseBoxKeys>

/** The keyring of somebody on the roster: their card, and what stands behind each of its keys. */
export const parseKeyring = shape({
  card: parseCard,
  signingSeed: key(32),
  sealingSeed: key(32),
  boxSecret: key(32),
  /** Only the office that made the scheme: signs rosters and later root sets. */
  rootSeed: optional(key(32))
})
export type HeldKeyring = Parsed<typeof parseKeyring>
