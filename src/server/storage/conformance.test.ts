import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepsDrops } from '../../../test/lib/conformance/drops.ts'
import { type Kept, teller } from '../../../test/lib/conformance/kit.ts'
import { keepsLettersAndNotices } from '../../../test/lib/conformance/letters-and-notices.ts'
import { outlivesEnds } from '../../../test/lib/conformance/seasons-and-ends.ts'
import { answersWaits } from '../../../test/lib/conformance/waits.ts'
import { openSqlite, type SqliteStorage } from './sqlite.ts'

/** What every storage must do, whatever keeps the bytes. */
function conformance(engine: string, make: () => Promise<Kept>): void {
  const told = teller(engine, make)
  for (const promises of [keepsDrops, answersWaits, keepsLettersAndNotices, outlivesEnds]) promises(told)
}

async function sqliteInAFolder(): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  let storage = openedIn(folder)
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = openedIn(folder)
      return storage
    },
    async remove() {
      await storage.close()
      rmSync(folder, { recursive: true })
    }
  }
}

function openedIn(folder: string): SqliteStorage {
  const opened = openSqlite(folder)
  assert.ok(opened.ok)
  return opened.storage
}

/** The same promises on a file that has been closed and opened again before the story begins. */
async function sqliteOpenedAgain(): Promise<Kept> {
  const kept = await sqliteInAFolder()
  return { ...kept, storage: await kept.reopen() }
}

conformance('SQLite', sqliteInAFolder)
conformance('SQLite, opened again', sqliteOpenedAgain)
