import type { SealingRefusal } from '../letters/letter.ts'
import type { EntryFault, Logbook as Lanes } from '../letters/logbook.ts'
import { type Day, daysBetween } from '../vocabulary/day.ts'
import type { Entry } from '../vocabulary/entry.ts'
import type { WaitedDrop } from '../wire/messages.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { daysAfterEnding, type LivePairing } from './held/pairing.ts'
import { livePairing, lookInto, ofOther } from './lane.ts'
import { saveAndSend } from './outbox.ts'
import { done, good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export interface LogbookEntry {
  readonly by: 'self' | 'other'
  readonly number: number
  readonly on: Day
  readonly entry: Entry
  /** Not shown before this time. Only ever true of the other one's. */
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

/** Reads both lanes, verifies every tag, and notes that the other lane was shown. */
export function readLogbook(
  world: World,
  desk: Desk,
  pairing: string
): Promise<Outcome<Logbook, 'no-pairing' | SealingRefusal>> {
  return desk.inTurn(async () => {
    const held = livePairing(desk, pairing)
    if (!held) return refuse('no-pairing')
    const looked = await lookInto(world, desk, held)
    if (!looked.ok) return looked
    const shown = show(world, held, looked.value)
    const noted = await noteShown(world, desk, pairing, looked.value)
    return noted.ok ? good(shown) : noted
  })
}

function show(world: World, pairing: LivePairing, lanes: Lanes): Logbook {
  const by = (lane: LivePairing['side']): 'self' | 'other' => (lane === pairing.side ? 'self' : 'other')
  const entries = lanes.entries().map(({ lane, number, writtenOn, body }) => ({
    by: by(lane),
    number,
    on: writtenOn,
    entry: body,
    fresh: lane !== pairing.side && number > pairing.readUpTo
  }))
  return {
    entries,
    faults: faultsOf(world, pairing, lanes).map(({ lane, number, fault }) => ({ lane: by(lane), number, fault })),
    lastOn: entries
      .map(({ on }) => on)
      .reduce<Day | undefined>((last, on) => (last && last > on ? last : on), undefined),
    watched: lanes.watched()
  }
}

/** After the 28 days the other lane is expected to be gone. */
const faultsOf = ({ today }: World, pairing: LivePairing, lanes: Lanes) =>
  lanes.faults().filter(({ lane, fault }) => {
    const isOver = pairing.stage === 'ended' && daysBetween(pairing.endedOn, today) >= daysAfterEnding
    return !(isOver && lane !== pairing.side && fault === 'missing')
  })

async function noteShown(world: World, desk: Desk, id: string, lanes: Lanes): Promise<Outcome<void>> {
  const pairing = livePairing(desk, id)
  const readUpTo = pairing ? newest(pairing, lanes) : 0
  if (pairing && readUpTo > pairing.readUpTo) desk.vault.put(kinds.pairing, id, { ...pairing, readUpTo })
  return desk.vault.unsaved ? saveAndSend(world, desk) : done
}

const newest = (pairing: LivePairing, lanes: Lanes): number =>
  Math.max(0, ...ofOther(pairing, lanes).map(({ number }) => number))

/** How many letters of the other one were fetched and not yet shown. */
export function unreadIn(desk: Desk, pairing: string): number {
  const held = livePairing(desk, pairing)
  const lanes = desk.logbooks.get(pairing)
  return held && lanes ? ofOther(held, lanes).filter(({ number }) => number > held.readUpTo).length : 0
}
