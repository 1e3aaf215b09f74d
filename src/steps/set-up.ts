import type { Practice } from '../vocabulary/practice.ts'
import type { Profession } from '../vocabulary/profession.ts'
import type { RosterPerson, rosterStates } from '../vocabulary/roster.ts'
import type { Scheme } from '../vocabulary/scheme.ts'
import type { Desk } from './desk.ts'
import type { NewKeys } from './open-private-space.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export interface SchemePlan {
  readonly scheme: Scheme
  readonly practices: readonly Practice[]
  readonly office: { readonly name: string; readonly profession: Profession }
}

/**
 * The office's first act: private space, root key and genesis, first roster, `scheme` and `practices`. Refuses when
 * the server keeps a scheme already (`notice-out-of-chain`) or wants the code printed on its console (`set-up-code`).
 */
export async function setUp(
  _world: World,
  _plan: SchemePlan,
  _keys: NewKeys,
  _setUpCode: string
): Promise<Outcome<Desk>> {
  return refuse('away')
}

/** Publishes new settings: names, areas, clocks, agreement. */
export async function changeScheme(
  _world: World,
  _office: Desk,
  _scheme: Scheme
): Promise<Outcome<void, 'not-entitled'>> {
  return refuse('away')
}

/** Publishes the whole list of practices anew. */
export async function changePractices(
  _world: World,
  _office: Desk,
  _practices: readonly Practice[]
): Promise<Outcome<void, 'not-entitled'>> {
  return refuse('away')
}

/** Signs a new roster in which one person has another state: away, paused, left. */
export async function changeState(
  _world: World,
  _office: Desk,
  _person: RosterPerson,
  _state: (typeof rosterStates)[number]
): Promise<Outcome<void, 'not-entitled'>> {
  return refuse('away')
}
