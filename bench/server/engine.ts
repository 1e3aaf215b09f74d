import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createTables } from '../../src/server/storage/connection.ts'

/** Rows a second that the engine itself keeps: our file, our statement, `batch` rows to a commit, no network. */
export function engineRowsPerSecond(batch: number, seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-bench-'))
  const file = join(folder, 'engine.db')
  createTables(file)
  const connection = connect(file)
  const body = new Uint8Array(1024).fill(1)
  const began = performance.now()
  let rows = 0
  while (performance.now() - began < seconds * 1000) {
    const keys = Array.from({ length: batch }, () => randomBytes(64))
    connection.transact(
      keys.map(key => () => connection.run('createDrop', key.subarray(0, 32), body, key.subarray(32), 8106))
    )
    rows += batch
  }
  const spent = (performance.now() - began) / 1000
  connection.close()
  rmSync(folder, { recursive: true })
  return Math.round(rows / spent)
}
