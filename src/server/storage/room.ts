import { statfsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** The disk a folder lies on, in bytes. */
export interface Disk {
  readonly whole: number
  readonly free: number
}

export function diskOf(folder: string): Disk {
  const { bsize, blocks, bavail } = statfsSync(folder)
  return { whole: bsize * blocks, free: bsize * bavail }
}

/** Too short for anything to fill what is kept back. */
const looksAgainAfterMs = 100

/** The same for somebody who asks all the time. */
export function watchDisk(folder: string): () => Disk {
  let seen = diskOf(folder)
  let seenAt = performance.now()
  return () => {
    if (performance.now() - seenAt > looksAgainAfterMs) {
      seen = diskOf(folder)
      seenAt = performance.now()
    }
    return seen
  }
}

/** On a large disk a fifth would be more than a scheme ever needs. */
const largestReserve = 1024 ** 3
/** What is no larger is let in for longer: receipts, and marks that something is over. */
const small = 1024

/**
 * Whether there is room for something new. The last fifth of the disk, and room for the copy that a compaction makes,
 * are kept for deletions, replacements, renewals and notices, and for small things as long as half of it is left.
 */
export function hasRoomFor(length: number, { whole, free }: Disk, fileLength: number): boolean {
  const reserve = Math.min(whole / 5, largestReserve)
  return length <= small ? free > reserve / 2 : free > reserve + fileLength
}
