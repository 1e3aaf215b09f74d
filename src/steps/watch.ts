import type { WaitedDrop } from '../wire/messages.ts'
import { good, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/**
 * Waits until something of one pairing is no longer as it was seen; true = read again. One long call, in a group of
 * its own. Only while the page is visible: the page calls again after each answer. It takes no turn of the desk.
 */
export async function watch(world: World, watched: readonly WaitedDrop[]): Promise<Outcome<boolean>> {
  return watched.length === 0 ? good(false) : world.line.waitForDrops(watched)
}
