import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Compaction, Place, SeenPlace, Storage } from '../storage.ts'
import { compactedName, copyInOrder, replaceByCompacted } from './compaction.ts'
import { createTables, schemaOf } from './connection.ts'
import { type DatabaseFile, openDatabaseFile } from './database-file.ts'
import * as drops from './drops.ts'
import * as letters from './letters.ts'
import { type Lock, takeLock } from './lock.ts'
import * as notices from './notices.ts'
import { type Disk, watchDisk } from './room.ts'
import { schemaVersion } from './sql.ts'
import { sweep } from './sweep.ts'
import { trayDraft } from './tray-file.ts'
import { createWaiters, type Waiter, type Waiters } from './waiters.ts'

export type OpenRefusal = 'held' | 'newer' | 'not-writable' | 'not-ours'
export type Opened =
  | { readonly ok: true; readonly storage: SqliteStorage }
  | { readonly ok: false; readonly refusal: OpenRefusal }

/** What the chores need to know beside what every storage does. */
export interface SqliteStorage extends Storage {
  /** Whether nothing was written since the last compaction. */
  isCompacted(): boolean
  /** How large the file is. */
  bytes(): number
  /** Called after every commit that changed something. */
  onChange(listener: () => void): void
}

const mostWaiters = 10_000
const databaseName = 'elevenses.db'
const trayName = 'elevenses.tray'
const lockName = 'elevenses.lock'

/**
 * Opens the one file of a data folder; makes both where they are missing; removes what an interrupted compaction left.
 * Refuses `held` when another process has the folder, `newer` when a later version of the program wrote the file,
 * `not-ours` when it is no file of this program, `not-writable` when nothing can be written there.
 */
export function openSqlite(folder: string, disk?: () => Disk): Opened {
  const lock = lockFolder(folder)
  if (typeof lock === 'string') return { ok: false, refusal: lock }
  const path = join(folder, databaseName)
  removeLeftovers(folder)
  if (!existsSync(path)) createFile(path)
  const schema = schemaOf(path)
  if (schema === schemaVersion)
    return { ok: true, storage: createStorage(path, join(folder, trayName), disk ?? watchDisk(folder), lock) }
  lock.release()
  return { ok: false, refusal: schema && schema > schemaVersion ? 'newer' : 'not-ours' }
}

/** Removes what is kept in a folder that nobody has open. */
export function removeData(folder: string): void {
  for (const name of [databaseName, `${databaseName}-journal`, trayName]) rmSync(join(folder, name), { force: true })
}

function lockFolder(folder: string): Lock | 'held' | 'not-writable' {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return takeLock(join(folder, lockName)) ?? 'held'
  } catch {
    return 'not-writable'
  }
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${databaseName}.`) || name === trayDraft(trayName)) rmSync(join(folder, name), { force: true })
  }
}

/** A new file is compacted before its first use, so that every file in use began as a compacted one. */
function createFile(path: string): void {
  const draft = `${path}.draft`
  createTables(draft)
  copyInOrder(draft, compactedName(path))
  replaceByCompacted(path)
  for (const name of [draft, `${draft}-journal`]) rmSync(name, { force: true })
}

function createStorage(path: string, trayPath: string, disk: () => Disk, lock: Lock): SqliteStorage {
  const waiters = createWaiters(mostWaiters)
  const listeners: (() => void)[] = []
  let changedPlaces: Place[] = []
  const changed = (place: Place) => void changedPlaces.push(place)

  const file = openDatabaseFile(path, trayPath, disk, hasChanged => {
    const places = changedPlaces
    changedPlaces = []
    if (!hasChanged) return
    for (const place of places) waiters.changed(place)
    for (const listener of listeners) listener()
  })

  let closing: Promise<Compaction | undefined> | undefined
  async function close(): Promise<Compaction | undefined> {
    waiters.answerAll()
    try {
      return await file.close()
    } finally {
      lock.release()
    }
  }

  return {
    createDrop: drop => file.write(holdings => drops.createDrop(holdings, drop, changed)),
    replaceDrop: replacement => file.write(holdings => drops.replaceDrop(holdings, replacement, changed)),
    deleteDrop: held => file.write(holdings => drops.deleteDrop(holdings, held, changed)),
    renewDrops: renewals => file.write(holdings => drops.renewDrops(holdings, renewals)),
    readDrops: async places => file.read(holdings => places.map(place => drops.readDrop(holdings, place))),
    waitForDrops: (seen, signal) => waitForDrops(file, waiters, seen, signal),
    leaveLetter: letter => file.write(holdings => letters.leaveLetter(holdings, letter)),
    listLetters: async (box, after, atMost) => file.read(holdings => letters.listLetters(holdings, box, after, atMost)),
    deleteLetters: (box, clientIds) => file.write(holdings => letters.deleteLetters(holdings, box, clientIds)),
    keepNotice: notice => file.write(({ connection }) => notices.keepNotice(connection, notice)),
    readNotices: async () => file.read(({ connection }) => notices.readNotices(connection)),
    sweep: before => sweep(file, before),
    compact: file.compact,
    isCompacted: file.isCompacted,
    bytes: file.bytes,
    onChange: listener => void listeners.push(listener),
    answerWaits: waiters.answerAll,
    close() {
      closing ??= close()
      return closing
    }
  }
}

/** Comparison and beginning of the wait happen in one turn, between commits: no change can fall between the two. */
function waitForDrops(
  file: DatabaseFile,
  waiters: Waiters,
  seen: readonly SeenPlace[],
  signal: AbortSignal
): Promise<'changed' | 'quiet' | 'busy'> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve('quiet')
    const isChanged = file.read(holdings => seen.some(each => !drops.isAsSeen(holdings, each)))
    if (isChanged) return resolve('changed')
    const waiter: Waiter = { places: seen.map(each => each.place), answer: resolve }
    if (!waiters.add(waiter)) return resolve('busy')
    signal.addEventListener('abort', () => {
      waiters.remove(waiter)
      resolve('quiet')
    })
  })
}
