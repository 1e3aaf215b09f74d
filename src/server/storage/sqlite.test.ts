import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { sha256 } from '../hash.ts'
import type { PenHash, Place, StoredDrop } from '../storage.ts'
import { schemaVersion } from './sql.ts'
import { openSqlite, type SqliteStorage } from './sqlite.ts'

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

function open(folder: string): SqliteStorage {
  const opened = openSqlite(folder)
  assert.ok(opened.ok)
  return opened.storage
}

const refusalOf = (folder: string) => {
  const opened = openSqlite(folder)
  return opened.ok ? undefined : opened.refusal
}

const drop = (text: string): StoredDrop => ({
  place: sha256(Buffer.from(text)) as Place,
  pen: sha256(Buffer.from(`pen ${text}`)) as PenHash,
  body: new Uint8Array(1024).fill(text.length),
  season: 8100
})

test('a folder is held by one process at a time and is free when that one ends', async t => {
  const folder = newFolder(t)
  const storage = open(folder)
  assert.equal(refusalOf(folder), 'held')
  await storage.close()
  const again = open(folder)
  await again.close()
})

test('data of a newer program is refused and not touched', async t => {
  const folder = newFolder(t)
  await open(folder).close()
  const file = join(folder, 'elevenses.db')
  const newer = new DatabaseSync(file)
  newer.exec(`pragma user_version=${schemaVersion + 1}`)
  newer.close()
  const before = readFileSync(file)
  assert.equal(refusalOf(folder), 'newer')
  assert.equal(refusalOf(folder), 'newer', 'and the folder is let go of again')
  assert.deepEqual(readFileSync(file), before)
})

test('a file that is none of ours is refused and not touched', t => {
  for (const content of ['', 'Dear Priya, this is not a database', Buffer.alloc(4096)]) {
    const folder = newFolder(t)
    writeFileSync(join(folder, 'elevenses.db'), content)
    assert.equal(refusalOf(folder), 'not-ours')
    assert.deepEqual(readFileSync(join(folder, 'elevenses.db')), Buffer.from(content))
  }
})

test('a data folder that is a file, or lies in one, cannot be written', t => {
  const folder = newFolder(t)
  writeFileSync(join(folder, 'file'), '')
  assert.equal(refusalOf(join(folder, 'file')), 'not-writable')
  assert.equal(refusalOf(join(folder, 'file', 'data')), 'not-writable')
})

test('what an interrupted compaction left is removed at the next start', async t => {
  const folder = newFolder(t)
  await open(folder).close()
  for (const name of ['elevenses.db.compacting', 'elevenses.db.compacting-journal', 'elevenses.db.draft'])
    writeFileSync(join(folder, name), 'half a copy')
  mkdirSync(join(folder, 'backups'))
  await open(folder).close()
  assert.deepEqual(readdirSync(folder).sort(), ['backups', 'elevenses.db', 'elevenses.lock'])
})

test('the file knows whether it was written since it was last put in order', async t => {
  const folder = newFolder(t)
  const storage = open(folder)
  assert.ok(storage.isCompacted())
  assert.equal(await storage.compact(), undefined, 'there is nothing to do')
  await storage.createDrop(drop('Asha'))
  assert.ok(!storage.isCompacted())
  assert.ok(await storage.compact())
  assert.ok(storage.isCompacted())
  await storage.createDrop(drop('Asha'))
  assert.ok(storage.isCompacted(), 'the same again writes nothing')
  await storage.createDrop(drop('Ben'))
  await storage.close()
  const again = open(folder)
  assert.ok(again.isCompacted(), 'closing put it in order')
  await again.close()
})

test('a file whose process was killed says at the next start that it is not in order', async t => {
  const folder = newFolder(t)
  const storage = open(folder)
  await storage.createDrop(drop('Asha'))
  const copy = newFolder(t)
  for (const name of ['elevenses.db', 'elevenses.tray']) copyFileSync(join(folder, name), join(copy, name))
  await storage.close()
  const found = open(copy)
  assert.ok(!found.isCompacted())
  assert.deepEqual(await found.readDrops([drop('Asha').place]), [drop('Asha').body])
  await found.close()
})

test('after a compaction the file is as careful as before', async t => {
  const folder = newFolder(t)
  const storage = open(folder)
  const marker = Buffer.from('Asha rang on Tuesday about the partnership')
  const marked = { ...drop('Asha'), body: new Uint8Array(1024) }
  marked.body.set(marker)
  await storage.createDrop(drop('Ben'))
  await storage.compact()
  await storage.createDrop(marked)
  await storage.deleteDrop(marked)
  for (const name of readdirSync(folder)) {
    if (name !== 'elevenses.lock') assert.ok(!readFileSync(join(folder, name)).includes(marker), name)
  }
  await storage.close()
})

test('a compaction that fails leaves the file as it was and writing possible', async t => {
  const folder = newFolder(t)
  const storage = open(folder)
  await storage.createDrop(drop('Asha'))
  // A folder stands where the copy should be written.
  mkdirSync(join(folder, 'elevenses.db.compacting'))
  await assert.rejects(storage.compact())
  assert.deepEqual(await storage.createDrop(drop('Ben')), { ok: true })
  assert.ok(!storage.isCompacted())
  assert.ok(await storage.compact())
  const kept = await storage.readDrops([drop('Asha').place, drop('Ben').place])
  assert.deepEqual(kept, [drop('Asha').body, drop('Ben').body])
  await storage.close()
})

/** A small disk of its own; undefined where this account may not make one. */
function smallDisk(t: TestContext): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  t.after(() => {
    if (status === 0) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true })
  })
  return status === 0 ? folder : undefined
}

test('a full disk refuses writes by name, keeps what it acknowledged, and recovers by itself', async t => {
  const disk = smallDisk(t)
  if (!disk) return t.skip('needs an account that may mount a disk')
  const storage = open(join(disk, 'data'))
  writeFileSync(join(disk, 'something-else'), new Uint8Array(400_000))
  const kept: StoredDrop[] = []
  const refusals = new Set<string>()
  for (let n = 0; refusals.size === 0 || n % 64 !== 0; n++) {
    const outcome = await storage.createDrop(drop(`drop ${n}`))
    if (outcome.ok) kept.push(drop(`drop ${n}`))
    else refusals.add(outcome.refusal)
  }
  assert.deepEqual([...refusals], ['full'])
  const read = await storage.readDrops(kept.map(each => each.place))
  assert.deepEqual(
    read,
    kept.map(each => each.body)
  )
  rmSync(join(disk, 'something-else'))
  for (const each of kept) assert.ok((await storage.deleteDrop(each)).ok)
  assert.ok((await storage.createDrop(drop('Priya'))).ok)
  await storage.close().catch(() => undefined)
})
