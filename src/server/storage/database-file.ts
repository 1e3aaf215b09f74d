import { rmSync, statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Compaction, Outcome } from '../storage.ts'
import { createCommitQueue } from './commit-queue.ts'
import { compactedName, copyInOrder, copyInWorker, isCompacted, replaceByCompacted } from './compaction.ts'
import { type Connection, connect, isFull } from './connection.ts'
import { refused } from './outcome.ts'

export type NotKept = Extract<Outcome<'full' | 'stopping'>, { ok: false }>

/** The file with all that is kept, while its connection comes and goes. */
export interface DatabaseFile {
  read<T>(read: (connection: Connection) => T): T
  /** Runs `write` in a transaction with others and answers when it is on the disk. */
  write<T>(write: (connection: Connection) => T): Promise<T | NotKept>
  isCompacted(): boolean
  bytes(): number
  compact(): Promise<Compaction | undefined>
  close(): Promise<Compaction | undefined>
}

/** `committed` is called in the same turn as a commit, before anyone is told of it. */
export function openDatabaseFile(path: string, committed: (hasChanged: boolean) => void): DatabaseFile {
  let isClean = isCompacted(path)
  let isStopping = false
  let connection = connect(path)
  let compacting: Promise<Compaction> | undefined

  const queue = createCommitQueue(writes => {
    const changesBefore = connection.changes()
    const results = connection.transact(writes)
    const hasChanged = connection.changes() !== changesBefore
    if (hasChanged) isClean = false
    committed(hasChanged)
    return results
  })

  /**
   * Writes wait and reads go on while the copy is made; then the copy takes the place of the file in one turn. When it
   * stops, nobody is served, and the copy is made without a thread of its own.
   */
  async function compactNow(): Promise<Compaction> {
    const began = performance.now()
    queue.pause()
    try {
      connection.share()
      if (isStopping) copyInOrder(path, compactedName(path))
      else await copyInWorker(path, compactedName(path))
      connection.close()
      // Closed without a transaction open: the journal is empty, and of no use to the file that comes.
      rmSync(`${path}-journal`, { force: true })
      replaceByCompacted(path)
      isClean = true
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
    read: read => read(connection),
    async write(write) {
      if (isStopping) return refused('stopping')
      try {
        return await queue.add(() => write(connection))
      } catch (error) {
        if (isFull(error)) return refused('full')
        throw error
      }
    },
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
      }
    }
  }
}
