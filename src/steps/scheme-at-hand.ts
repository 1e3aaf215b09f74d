import type { PublishedScheme } from '../letters/notice.ts'
import type { Policy } from '../vocabulary/policy.ts'
import type { Practice } from '../vocabulary/practice.ts'
import type { PersonKey, Roster, RosterPerson } from '../vocabulary/roster.ts'
import type { Scheme } from '../vocabulary/scheme.ts'
import type { SchemeId } from '../wire/notice.ts'
import type { PolicyStanding } from './policy-in-force.ts'

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
  /** Who may meet whom: what is published, or the usual policy where that cannot be gone by. */
  readonly policy: Policy
  readonly policyStanding: PolicyStanding
}
