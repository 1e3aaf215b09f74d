import type { Season } from '../season.ts'
import type { Connection } from './connection.ts'

/** Keys are hashes, hence evenly spread: their first byte cuts a table into this many slices of like size. */
export const slices = 256
/** What is swept in one commit, with other writes before and after. */
export const slicesAtOnce = 8

/** Removes what may go before `season` from one slice; gives how much that was. */
export function sweepSlice(
  connection: Connection,
  statement: 'sweepDrops' | 'sweepLetters',
  slice: number,
  season: Season
): number {
  return connection.run(statement, Uint8Array.of(slice), endOf(slice), season)
}

/** The first key after the slice; after the last one, longer than any key. */
const endOf = (slice: number): Uint8Array =>
  slice + 1 < slices ? Uint8Array.of(slice + 1) : new Uint8Array(33).fill(255)
