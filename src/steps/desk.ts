import type { Logbook } from '../letters/logbook.ts'
import type { Vault } from '../letters/vault.ts'
import type { Day } from '../vocabulary/day.ts'
import type { PersonKey, RosterPerson } from '../vocabulary/roster.ts'
import type { Held } from './held/held.ts'
import type { DeskKind } from './held/self.ts'
import type { SchemeAtHand } from './scheme.ts'

export interface LastUse {
  readonly on: Day
  readonly device: string
}

/**
 * An opened private space with the scheme it belongs to. It lives in memory only: closing the tab forgets it.
 * `held` mirrors the items of the vault: pages read it without waiting, only steps write it.
 */
export interface Desk {
  readonly kind: DeskKind
  /** Replaced by `visit`, and by steps that publish. */
  scheme: SchemeAtHand
  readonly vault: Vault
  readonly held: Held
  /** Logbooks opened since, so that only what is new is fetched. */
  readonly logbooks: Map<string, Logbook>
  /** The opening before this one: "not you, or too old? Tell us." */
  readonly lastUsed: LastUse | undefined
}

/** One's own key in the roster; undefined for a mentee, who has none. */
export function ownKey(desk: Desk): PersonKey | undefined {
  return desk.held.self().keyring?.card.signingKey
}

/** One's own row of the roster; undefined for a mentee, and for an applicant not yet admitted. */
export function ownPlace(desk: Desk): RosterPerson | undefined {
  const key = ownKey(desk)
  return key && desk.scheme.people.get(key)
}
