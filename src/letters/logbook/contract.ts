import type { Day } from '../../vocabulary/day.ts'
import type { Entry } from '../../vocabulary/entry.ts'
import { key, oneOf, type Parsed, shape, whole } from '../../vocabulary/parse.ts'
import type { WaitedDrop } from '../../wire/messages.ts'
import type { Outcome } from '../outcome.ts'

export const lanes = ['mentee', 'mentor'] as const
export type Lane = (typeof lanes)[number]
export const otherLane = (lane: Lane): Lane => (lane === 'mentee' ? 'mentor' : 'mentee')

/** One side of a pairing, as it lies in that side's vault: R, which both hold, and w, which only this writer holds. */
export const parsePairingKeys = shape({ pairingSecret: key(32), writerSecret: key(32), lane: oneOf(lanes) })
export type PairingKeys = Parsed<typeof parsePairingKeys>

/** How far a lane was seen, for the vault: what was seen once cannot be withheld later without being missed. */
export const parseLaneHead = shape({ number: whole(0, 4294967295), tag: key(16) })
export type LaneHead = Parsed<typeof parseLaneHead>
export type LaneHeads = Readonly<Record<Lane, LaneHead>>

/** How many of one's own entries, from the first on, had their marks checked, and the hash of what they were. */
export const parseCheckedOwn = shape({ number: whole(1, 4294967295), digest: key(32) })
export type CheckedOwn = Parsed<typeof parseCheckedOwn>

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
  /** It does not open, or it is not what was there before: something else lies there. */
  | 'replaced'
  /** Nothing lies there though something later does, or though it was seen or answered before. */
  | 'missing'
  /** In one's own lane, and not written by oneself. */
  | 'forged'
  /** It stands in its place, but says what this program cannot read: written by a newer one, or wrongly on purpose. */
  | 'unreadable'
  /** It may be genuine, but what it follows is not there, so that nobody can say. */
  | 'follows-a-fault'

export interface FaultyEntry {
  readonly lane: Lane
  readonly number: number
  readonly fault: EntryFault
}

export type LogbookRefusal =
  | 'away'
  /** The server answers what cannot be, such as an occupied place where it shows nothing. */
  | 'unreadable'
  | 'too-long'
  | 'busy'

export interface LogbookOptions {
  /** From the vault: `heads()` of an earlier visit. */
  readonly known?: LaneHeads | undefined
  /** From the vault: `checkedOwn()` of an earlier visit. Only saves work: whatever differs is checked anew. */
  readonly checkedOwn?: CheckedOwn | undefined
  /** After *stop contact now* the other lane is no longer read. */
  readonly ignoreOther?: boolean
}

/** A pair's logbook as one side has it open. Reads and waits touch this pairing's drops only. */
export interface Logbook {
  /** Both lanes, in an order in which every entry comes after those its writer had seen. Faulty ones are left out. */
  entries(): readonly LogbookEntry[]
  /** Of what was seen or answered before and is not there, the first 64 of a lane are named. */
  faults(): readonly FaultyEntry[]
  heads(): LaneHeads
  /** For the vault: the marks of so many of one's own entries need no second look as long as they are the same. */
  checkedOwn(): CheckedOwn | undefined
  /** Fetches what is new in both lanes. */
  read(): Promise<Outcome<void, LogbookRefusal>>
  /** Writes at the end of one's own lane; `read` first. After `away`, the same entry again sends the same bytes. */
  append(entry: Entry, today: Day): Promise<Outcome<LogbookEntry, LogbookRefusal>>
  /** The next place of each lane: `line.waitForDrops(logbook.watched())` is true when something was written. */
  watched(): readonly WaitedDrop[]
  /** Once a quarter: one's own lane. */
  renew(): Promise<Outcome<void, LogbookRefusal>>
  /**
   * Deletes one's own lane; the other one's stays until they do the same. What somebody else left in one's own lane
   * stays too: only their pen takes it away. Call again after `away`.
   */
  wipe(): Promise<Outcome<void, LogbookRefusal>>
}
