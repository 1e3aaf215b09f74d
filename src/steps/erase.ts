import type { Desk } from './desk.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** What "delete everything about me" could not take back, to be shown. */
export interface Remains {
  /** One's row in the public roster, which only the office can end. */
  readonly roster: boolean
  /** Names of those who were sent letters and keep what they were told. */
  readonly told: readonly string[]
}

/** Deletes letters, lanes and items, then the vault, the slots last. The desk is of no use afterwards. */
export async function erase(_world: World, _desk: Desk): Promise<Outcome<Remains>> {
  return refuse('away')
}
