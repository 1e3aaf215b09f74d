import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sha256 } from '../../src/server/hash.ts'
import { statements } from '../../src/server/storage/sql.ts'
import { openSqlite } from '../../src/server/storage/sqlite.ts'
import { addressOf } from './load.ts'

/**
 * Puts `count` drops of 1 KiB into a new data folder, in the order of their keys as after a compaction, and without
 * waiting for the disk.
 */
export async function fill(folder: string, count: number, seed: string): Promise<void> {
  const opened = openSqlite(folder)
  if (!opened.ok) throw new Error(`bench: ${opened.refusal}`)
  await opened.storage.close()
  const database = new DatabaseSync(join(folder, 'elevenses.db'))
  database.exec('pragma journal_mode=OFF; pragma synchronous=OFF; begin')
  const insert = database.prepare(statements.createDrop.replaceAll('$', '?'))
  const body = Buffer.alloc(1024, 1)
  for (const place of placesInOrder(count, seed)) insert.run(place, body, randomBytes(32), neverSwept)
  database.exec('commit')
  database.close()
}

const neverSwept = 99_999

function placesInOrder(count: number, seed: string): Uint8Array[] {
  const places = Array.from({ length: count }, (_, n) => Buffer.from(sha256(addressOf(seed, n))))
  return places.sort((a, b) => a.compare(b))
}
