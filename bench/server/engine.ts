import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createTables } from '../../src/server/storage/connection.ts'

/** The engine itself: our file and our statement, no network. Its file grows from round to round as the server's does. */
export interface Engine {
  /** Rows a second that are on the disk, `batch` to a commit. */
  rowsPerSecond(batch: number, seconds: number): number
  stop(): void
}

export function createEngine(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-bench-'))
  const file = join(folder, 'engine.db')
  createTables(file)
  const connection = connect(file)
  const body = new Uint8Array(1024).fill(1)
  return {
    rowsPerSecond(batch, seconds) {
      const began = performance.now()
      let rows = 0
      while (performance.now() - began < seconds * 1000) {
        const keys = Array.from({ length: batch }, () => randomBytes(64))
        connection.transact(
          keys.map(key => () => connection.run('carryDrop', key.subarray(0, 32), body, key.subarray(32), 8106))
        )
        rows += batch
      }
      return Math.round((rows * 1000) / (performance.now() - began))
    },
    stop() {
      connection.close()
      rmSync(folder, { recursive: true })
    }
  }
}
