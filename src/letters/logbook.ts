import type { Day } from '../vocabulary/day.ts'
import type { Entry } from '../vocabulary/entry.ts'
import { key, oneOf, type Parsed, shape } from '../vocabulary/parse.ts'
import type { Line } from '../wire/line.ts'
import type { WaitedDrop } from '../wire/messages.ts'
import type { Outcome } from './outcome.ts'
import type { Random, Secret } from './secret.ts'

export const lanes = ['mentee', 'mentor'] as const
export type Lane = (typeof lanes)[number]
export const otherLane = (lane: Lane): Lane => (lane === 'mentee' ? 'mentor' : 'mentee')

/** One side of a pairing, as it lies in that side's vault: R, which both hold, and w, which only this writer holds. */
export const parsePairingKeys = shape({ pairingSecret: key(32), writerSecret: key(32), lane: oneOf(lanes) })
export type PairingKeys = Parsed<typeof parsePairingKeys>

/** The fresh half (w) of a new pairing's keys. */
export function makePairingKeys(_pairingSecret: Secret, _lane: Lane, _random: Random): PairingKeys {
  throw new Error('letters: not written yet')
}

export interface LogbookEntry {
  readonly lane: Lane
  /** Counts from 1 in each lane. */
  readonly number: number
  readonly writtenOn: Day
  readonly body: Entry
  /** How many entries of the other lane the writer had seen: orders the two lanes between each other. */
  readonly seenOfOther: number
}

export type EntryFault =
  /** It opens, but at another place than it was written for. */
  | 'reordered'
  /** It does not open: something else lies there. */
  | 'replaced'
  /** Nothing lies there though something later does, or though the other lane answered it. */
  | 'missing'
  /** In one's own lane, and not written by oneself. */
  | 'forged'
  /** It may be genuine, but what it follows is not there, so that nobody can say. */
  | 'follows-a-fault'

export interface FaultyEntry {
  readonly lane: Lane
  readonly number: number
  readonly fault: EntryFault
}

export type LogbookRefusal = 'away' | 'unreadable' | 'too-long' | 'busy'

/** A pair's logbook as one side has it open. Reads and waits touch this pairing's drops only. */
export interface Logbook {
  /** Both lanes, in an order in which every entry comes after those its writer had seen. */
  entries(): readonly LogbookEntry[]
  faults(): readonly FaultyEntry[]
  /** Fetches what is new in both lanes. */
  read(): Promise<Outcome<void, LogbookRefusal>>
  /** Writes at the end of one's own lane. After `away`, the same entry again sends the same bytes. */
  append(entry: Entry, today: Day): Promise<Outcome<LogbookEntry, LogbookRefusal>>
  /** The next place of each lane: `line.waitForDrops(logbook.watched())` is true when something was written. */
  watched(): readonly WaitedDrop[]
  /** Once a quarter: one's own lane. */
  renew(): Promise<Outcome<void, LogbookRefusal>>
  /** Deletes one's own lane; the other one's stays until they do the same. Call again after `away`. */
  wipe(): Promise<Outcome<void, LogbookRefusal>>
}

/** Nothing is read yet. */
export async function openLogbook(_line: Line, _keys: PairingKeys): Promise<Logbook> {
  throw new Error('letters: not written yet')
}
