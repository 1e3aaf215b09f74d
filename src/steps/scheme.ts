import type { NoticeRefusal, PublishedScheme } from '../letters/notice.ts'
import type { CheckWords } from '../letters/words.ts'
import type { AreaId } from '../vocabulary/area.ts'
import type { Practice } from '../vocabulary/practice.ts'
import type { PersonKey, Roster, RosterPerson } from '../vocabulary/roster.ts'
import type { Scheme } from '../vocabulary/scheme.ts'
import type { SchemeId } from '../wire/notice.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** The public notices, verified: what anybody may know of the scheme. */
export interface SchemeAtHand {
  readonly published: PublishedScheme
  readonly id: SchemeId
  /** As it stands after the `#` of the leaflet's link. */
  readonly idText: string
  readonly settings: Scheme
  readonly roster: Roster
  readonly people: ReadonlyMap<PersonKey, RosterPerson>
  readonly practices: readonly Practice[]
}

export type SchemeRefusal = NoticeRefusal

/**
 * Fetches every notice and verifies the chain from the genesis. Refuses a scheme other than `expected` (a leaflet's or
 * an invitation's id, or the one pinned in a vault) and anything whose signatures or order do not hold.
 */
export async function readScheme(_world: World, _expected?: SchemeId): Promise<Outcome<SchemeAtHand, SchemeRefusal>> {
  return refuse('away')
}

/** The four scheme words, to compare with those on the leaflet. */
export async function schemeWords(_world: World, _scheme: SchemeAtHand): Promise<CheckWords> {
  throw Error('not yet walked')
}

/** Leads of an area to whom somebody new may write. */
export const leadsOf = (scheme: SchemeAtHand, area: AreaId): readonly RosterPerson[] =>
  scheme.roster.people.filter(
    person => person.desk === 'lead' && person.state === 'active' && person.areas.includes(area)
  )
