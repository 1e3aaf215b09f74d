import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Bytes } from '../../wire/bytes.ts'
import { type StatementName, schemaVersion, statements, tables } from './sql.ts'

export type Row = Record<string, unknown>

/** One open SQLite file with its statements. */
export interface Connection {
  /** How many rows it changed. */
  run(name: StatementName, ...values: SQLInputValue[]): number
  get(name: StatementName, ...values: SQLInputValue[]): Row | undefined
  all(name: StatementName, ...values: SQLInputValue[]): Row[]
  /** All of the writes in one transaction, on the disk when this returns. Throws when none of them was kept. */
  transact(writes: readonly (() => unknown)[]): unknown[]
  /** How many rows were changed since it was opened. */
  changes(): number
  /** Lets another connection read the file, until it is opened again. */
  share(): void
  /** May be called again. */
  close(): void
}

/**
 * page_size: a drop of 1 KiB then costs 1.4 KB on disk instead of 4.7. secure_delete: what is deleted is overwritten.
 * TRUNCATE: the journal, which holds old pages, is emptied at every commit. FULL: a commit is on the disk when it says
 * so. EXCLUSIVE: no file lock to take at every statement, and the file counts only commits that
 * change its length or its free pages, of which there are none but for notices. cache_size: 4 MB;
 * the operating system keeps the rest.
 */
const pragmas = `pragma page_size=8192; pragma locking_mode=EXCLUSIVE; pragma journal_mode=TRUNCATE;
  pragma synchronous=FULL; pragma secure_delete=ON; pragma cache_size=-4000; pragma temp_store=MEMORY`

export function connect(file: string): Connection {
  const database = new DatabaseSync(file)
  database.exec(pragmas)
  const prepared = new Map<StatementName, StatementSync>()
  let changes = 0

  function prepare(name: StatementName): StatementSync {
    const ready = prepared.get(name)
    if (ready) return ready
    const statement = database.prepare(statements[name].replaceAll('$', '?'))
    prepared.set(name, statement)
    return statement
  }

  return {
    run(name, ...values) {
      const changed = Number(prepare(name).run(...values).changes)
      changes += changed
      return changed
    },
    get: (name, ...values) => prepare(name).get(...values),
    all: (name, ...values) => prepare(name).all(...values),
    transact: writes => transact(database, writes),
    changes: () => changes,
    share() {
      // The lock is let go of at the first access after the mode has changed.
      database.exec('pragma locking_mode=NORMAL; select count(*) from notice')
    },
    close() {
      if (database.isOpen) database.close()
    }
  }
}

function transact(database: DatabaseSync, writes: readonly (() => unknown)[]): unknown[] {
  database.exec('begin immediate')
  try {
    const results = writes.map(write => write())
    database.exec('commit')
    return results
  } catch (error) {
    // After some errors, a full disk among them, SQLite has already rolled back.
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

/** What SQLite calls SQLITE_BUSY and SQLITE_FULL. */
const codes = { busy: 5, full: 13 }

const hasCode = (error: unknown, code: number): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === code

export const isBusy = (error: unknown): boolean => hasCode(error, codes.busy)

/** Whether there was no room for what was to be written. */
export const isFull = (error: unknown): boolean => hasCode(error, codes.full)

/** Makes a file that is to be copied: only the copy need survive a power cut. */
export function createTables(file: string): void {
  const database = new DatabaseSync(file)
  const definitions = tables.map(table => `${table} without rowid;`).join('\n')
  database.exec(
    `${pragmas}; pragma synchronous=OFF; begin immediate; ${definitions} pragma user_version=${schemaVersion}; commit`
  )
  database.close()
}

/** The number of the schema in the file; undefined where there is none or the file is no database. */
export function schemaOf(file: string): number | undefined {
  const database = new DatabaseSync(file)
  try {
    return Number(database.prepare('pragma user_version').get()?.user_version) || undefined
  } catch {
    return undefined
  } finally {
    database.close()
  }
}

export const bytesOf = (row: Row, column: string): Bytes => row[column] as Bytes
