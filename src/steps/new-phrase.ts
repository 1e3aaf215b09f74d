import type { Desk } from './desk.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** Makes six new words and the slot they open; the old words open nothing any more. Gives the words, to be saved. */
export async function newSixWords(_world: World, _desk: Desk, _sixWords?: string): Promise<Outcome<string>> {
  return refuse('away')
}
