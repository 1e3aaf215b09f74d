import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sha256 } from '../../src/server/hash.ts'
import { copyInOrder } from '../../src/server/storage/compaction.ts'
import { createTables } from '../../src/server/storage/connection.ts'
import { statements } from '../../src/server/storage/sql.ts'
import { addressOf } from './load.ts'

/** Puts `count` drops of 1 KiB into a new data folder, without waiting for the disk, and puts them in order. */
export function fill(folder: string, count: number, seed: string): void {
  const draft = join(folder, 'draft')
  createTables(draft)
  const database = new DatabaseSync(draft)
  database.exec('pragma journal_mode=MEMORY; pragma synchronous=OFF; begin')
  const insert = database.prepare(statements.carryDrop.replaceAll('$', '?'))
  const body = Buffer.alloc(1024, 1)
  for (const place of placesInOrder(count, seed)) insert.run(place, body, randomBytes(32), neverSwept)
  database.exec('commit')
  database.close()
  copyInOrder(draft, join(folder, 'elevenses.db'))
  rmSync(draft)
}

const neverSwept = 30_000

function placesInOrder(count: number, seed: string): Uint8Array[] {
  const places = Array.from({ length: count }, (_, n) => Buffer.from(sha256(addressOf(seed, n))))
  return places.sort((a, b) => a.compare(b))
}
