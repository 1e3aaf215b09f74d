import type { Collected } from './collect.ts'
import type { Desk } from './desk.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

export interface Visited extends Collected {
  /** Pairings whose own lane was wiped now, their 28 days being over. */
  readonly wiped: readonly string[]
  /** Leads who were sent the newest profile now. */
  readonly profilesSent: number
}

/**
 * What happens at each opening, and whenever the page asks again: reads the newest scheme, collects letters, sends
 * profiles that are due, wipes lanes that are due and renews everything held once a quarter.
 */
export async function visit(_world: World, _desk: Desk): Promise<Outcome<Visited, SchemeRefusal>> {
  return refuse('away')
}
