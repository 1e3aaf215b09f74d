import { rmSync, statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Compaction, Outcome } from '../storage.ts'
import { createBlanks } from './blanks.ts'
import { carryOver, type Holdings } from './carry.ts'
import { createCommitQueue } from './commit-queue.ts'
import { compactedName, copyInOrder, copyInWorker, isCompacted, replaceByCompacted } from './compaction.ts'
import { connect, isFull } from './connection.ts'
import { refused } from './outcome.ts'
import { type Disk, hasRoomFor } from './room.ts'
import { openTray } from './tray.ts'

export type NotKept = Extract<Outcome<'full' | 'stopping'>, { ok: false }>

/** The file with its tray: all that is kept, while the connection comes and goes. */
export interface DatabaseFile {
  read<T>(read: (holdings: Holdings) => T): T
  /** Runs `write` in a transaction with others and answers when it is on the disk. */
  write<T>(write: (holdings: Holdings) => T): Promise<T | NotKept>
  /** Carries everything over from the tray into the file. */
  gather(): Promise<void>
  isCompacted(): boolean
  bytes(): number
  compact(): Promise<Compaction | undefined>
  close(): Promise<Compaction | undefined>
}

/** `committed` is called in the same turn as a commit, before anyone is told of it. */
export function openDatabaseFile(
  path: string,
  trayPath: string,
  disk: () => Disk,
  committed: (hasChanged: boolean) => void
): DatabaseFile {
  const tray = openTray(trayPath)
  let isClean = isCompacted(path) && tray.isEmpty()
  const blanks = createBlanks(isClean)
  let fileLength = statSync(path).size
  let isStopping = false
  let connection = connect(path)
  let compacting: Promise<Compaction> | undefined

  const hasRoom = (length: number) => hasRoomFor(length, disk(), fileLength)
  const holdings = (): Holdings => ({ connection, blanks, tray, hasRoomFor: hasRoom })

  let hasLaid = false
  let mustGather = false

  const queue = createCommitQueue(writes => {
    const changesBefore = connection.changes()
    const results = keep(writes)
    const hasChanged = connection.changes() !== changesBefore || hasLaid
    if (hasChanged) isClean = false
    committed(hasChanged)
    return results
  })
  /** All of the writes, or none of them, on the disk: see `Tray` for the order in which the two are written. */
  function keep(writes: (() => unknown)[]): unknown[] {
    let hasGathered = false
    const settle = () => {
      hasLaid = tray.changes() > 0
      hasGathered = mustGather || !tray.makeRoom()
      if (hasGathered) carryOver({ connection, tray })
      else tray.write()
    }
    mustGather = false
    try {
      const results = connection.transact([...writes, settle])
      if (hasGathered) {
        tray.empty()
        fileLength = statSync(path).size
      } else tray.wipe()
      return results
    } catch (error) {
      tray.undo()
      throw error
    }
  }

  /**
   * Writes wait and reads go on while the copy is made; then the copy takes the place of the file in one turn. When it
   * stops, nobody is served, and the copy is made without a thread of its own.
   */
  async function compactNow(): Promise<Compaction> {
    const began = performance.now()
    queue.pause()
    try {
      connection.transact([() => carryOver({ connection, tray }), () => blanks.remove(connection)])
      tray.remove()
      connection.share()
      if (isStopping) copyInOrder(path, compactedName(path))
      else await copyInWorker(path, compactedName(path))
      connection.close()
      // Closed without a transaction open: the journal is empty, and of no use to the file that comes.
      rmSync(`${path}-journal`, { force: true })
      replaceByCompacted(path)
      isClean = true
      fileLength = statSync(path).size
    } finally {
      rmSync(compactedName(path), { force: true, recursive: true })
      connection.close()
      connection = connect(path)
      queue.resume()
    }
    return { pauseMs: Math.round(performance.now() - began), bytes: statSync(path).size }
  }

  async function compact(): Promise<Compaction | undefined> {
    if (isClean) return undefined
    compacting ??= compactNow().finally(() => {
      compacting = undefined
    })
    return compacting
  }

  return {
    read: read => read(holdings()),
    async write(write) {
      if (isStopping) return refused('stopping')
      try {
        return await queue.add(() => write(holdings()))
      } catch (error) {
        if (isFull(error)) return refused('full')
        throw error
      }
    },
    gather: () =>
      queue.add(() => {
        mustGather = true
      }),
    isCompacted: () => isClean,
    bytes: () => statSync(path).size,
    compact,
    async close() {
      isStopping = true
      // If it fails, the one below tells.
      await compacting?.catch(() => undefined)
      queue.drain()
      try {
        return await compact()
      } finally {
        connection.close()
        tray.close()
      }
    }
  }
}
