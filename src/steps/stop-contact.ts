import type { Desk } from './desk.ts'
import type { Pairing } from './held/pairing.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'
import type { WriteRefusal } from './write.ts'

/** At once and without a reason: one's browser reads the other lane no more, and one's own lane says so. */
export async function stopContact(
  _world: World,
  _desk: Desk,
  _pairing: string
): Promise<Outcome<Pairing, WriteRefusal>> {
  return refuse('away')
}
