import type { Writing } from '../letters/letter.ts'
import type { Logbook } from '../letters/logbook.ts'
import type { Vault, VaultFault } from '../letters/vault.ts'
import type { Day } from '../vocabulary/day.ts'
import type { PersonKey, RosterPerson } from '../vocabulary/roster.ts'
import { type Held, heldIn } from './held/held.ts'
import type { HeldKeyring } from './held/keys.ts'
import type { DeskKind } from './held/self.ts'
import { journaled } from './journal.ts'
import type { SchemeAtHand } from './scheme-at-hand.ts'
import type { World } from './world.ts'

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
  /** Things in the vault that could not be opened; the rest can be used. */
  readonly faults: readonly VaultFault[]
  /** Runs a step after those begun before it, so that a visit by the clock and a click never alter the same thing. */
  readonly inTurn: <T>(step: () => Promise<T>) => Promise<T>
}

export function deskOf(world: World, opened: Vault, scheme: SchemeAtHand, lastUsed: LastUse | undefined): Desk {
  const vault = journaled(opened, world)
  const held = heldIn(vault)
  return {
    kind: held.self().desk,
    scheme,
    vault,
    held,
    logbooks: new Map(),
    lastUsed,
    faults: vault.faults,
    inTurn: createTurns()
  }
}

function createTurns(): Desk['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return step => {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }
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

/** The keyring of somebody who must have one: a desk of another kind is a fault of the page. */
export function keyringOf(desk: Desk): HeldKeyring {
  const { keyring } = desk.held.self()
  if (!keyring) throw new Error('steps: this desk signs nothing')
  return keyring
}

/** What every letter is written under. */
export const writing = (world: World, desk: Desk): Writing => ({
  scheme: desk.scheme.published,
  today: world.today,
  random: world.random
})
