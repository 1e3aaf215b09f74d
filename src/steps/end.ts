import type { Parting } from '../vocabulary/parting.ts'
import type { Desk } from './desk.ts'
import type { Pairing } from './held/pairing.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'
import type { WriteRefusal } from './write.ts'

export interface ClosingNote {
  /** Goes into one's own lane for the other one to read; may be empty. */
  readonly words: string
  /** For the lead, from the mentor, with the mentee's consent. */
  readonly meetings?: Extract<Parting, { kind: 'ended' }>['meetings']
}

/** Either one ends it. After 28 days the next visit of each wipes their own lane. */
export async function end(
  _world: World,
  _desk: Desk,
  _pairing: string,
  _note: ClosingNote
): Promise<Outcome<Pairing, WriteRefusal>> {
  return refuse('away')
}

/** Wipes one's own lanes whose 28 days are over. Gives the ids of those wiped now. */
export async function wipeDueLanes(_world: World, _desk: Desk): Promise<Outcome<readonly string[]>> {
  return refuse('away')
}
