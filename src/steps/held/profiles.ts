import { parseDay } from '../../vocabulary/day.ts'
import { list, type Parsed, shape, text, whole } from '../../vocabulary/parse.ts'
import { parseProfile } from '../../vocabulary/profile.ts'
import { parsePersonKey } from '../../vocabulary/roster.ts'

/** A mentor's own profile, and which lead has had which revision of it. */
export const parseOwnProfile = shape({
  id: text(40),
  profile: parseProfile,
  sentTo: list(shape({ lead: parsePersonKey, revision: whole(1, 1_000_000) }), 500)
})
export type OwnProfile = Parsed<typeof parseOwnProfile>

/** The newest profile a lead holds of one mentor. */
export const parseHeldProfile = shape({
  id: text(64),
  mentor: parsePersonKey,
  profile: parseProfile,
  receivedOn: parseDay
})
export type HeldProfile = Parsed<typeof parseHeldProfile>
