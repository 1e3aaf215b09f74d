import type { WaitedDrop } from '../wire/messages.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/**
 * Waits until something of one pairing is no longer as it was seen; true = read again. One long call, in a group of
 * its own. Only while the page is visible: the page calls again after each answer.
 */
export async function watch(_world: World, _watched: readonly WaitedDrop[]): Promise<Outcome<boolean>> {
  return refuse('away')
}
