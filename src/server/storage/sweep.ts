import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Season } from '../season.ts'
import type { Swept } from '../storage.ts'
import type { Connection } from './connection.ts'
import type { DatabaseFile } from './database-file.ts'

/** Keys are hashes, hence evenly spread: their first ten bits cut a table into this many slices of like size. */
const slices = 1024
const slicesAtOnce = 64
/** A file larger than this is swept one slice at a time, with rests. */
const large = 64 * 1024 * 1024
const longestRestMs = 1000

/**
 * Throws away what may go before `season`. In a large file each slice is followed by a rest three times as long, so
 * that nobody waits for more than one slice and everybody goes first.
 */
export async function sweep(file: DatabaseFile, season: Season): Promise<Swept> {
  const swept = { drops: 0, letters: 0 }
  await file.gather()
  const isLarge = file.bytes() > large
  const atOnce = isLarge ? 1 : slicesAtOnce
  for (let first = 0; first < slices; first += atOnce) {
    const began = performance.now()
    const removed = await file.write(({ connection }) => sweepSlices(connection, first, atOnce, season))
    if ('refusal' in removed) return swept
    swept.drops += removed.drops
    swept.letters += removed.letters
    if (isLarge) await setTimeout(Math.min(3 * (performance.now() - began), longestRestMs))
  }
  return swept
}

function sweepSlices(connection: Connection, first: number, count: number, season: Season): Swept {
  const [from, to] = [startOf(first), startOf(first + count)]
  return {
    drops: connection.run('sweepDrops', from, to, season),
    letters: connection.run('sweepLetters', from, to, season)
  }
}

/** The first key of a slice; after the last one, longer than any key. */
const startOf = (slice: number): Uint8Array =>
  slice < slices ? Uint8Array.of(slice >> 2, (slice & 3) << 6) : new Uint8Array(33).fill(255)
