import { parseApplication } from '../../vocabulary/application.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { key, oneOf, optional, type Parsed, shape, text } from '../../vocabulary/parse.ts'
import { parseKeyring } from './keys.ts'

export const deskKinds = ['office', 'lead', 'mentor', 'mentee'] as const
export const parseDeskKind = oneOf(deskKinds)
export type DeskKind = Parsed<typeof parseDeskKind>

/** Whose private space this is. Exactly one in every vault. */
export const parseSelf = shape({
  id: text(40),
  desk: parseDeskKind,
  /** What the desk calls its owner; a mentee may leave it empty. */
  name: text(80),
  keyring: optional(parseKeyring),
  /** Somebody who came by invitation, until they stand in the roster. */
  application: optional(shape({ invitation: key(32), sentOn: parseDay, application: parseApplication }))
})
export type Self = Parsed<typeof parseSelf>
