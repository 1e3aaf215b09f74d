import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { sha256 } from '../../src/server/hash.ts'
import { openSqlite, type SqliteStorage } from '../../src/server/storage/sqlite.ts'
import type { PenHash, Place, Storage, StoredDrop } from '../../src/server/storage.ts'
import { type Bytes, utf8 } from '../../src/wire/bytes.ts'
import type { BodyHash } from '../../src/wire/drop.ts'
import type { BoxId, ClientId } from '../../src/wire/letterbox.ts'

/** What the server holds in the end, however it came to hold it. Bodies of every size lie on pages of their own kind. */
const sizes = [1024, 4096, 16_384, 65_536]
const drops = Array.from({ length: 120 }, (_, n) => drop(`drop ${n}`, sizes[n % sizes.length] ?? 1024))
const letters = Array.from({ length: 60 }, (_, n) => ({
  box: sha256(utf8(`box ${n % 7}`)) as BoxId,
  clientId: sha256(utf8(`letter ${n}`)).slice(0, 16) as ClientId,
  body: filled(8192, `letter ${n}`),
  season: 8106
}))
const notices = Array.from({ length: 5 }, (_, n) => ({
  name: 'roster',
  height: n + 1,
  bytes: filled(900, `roster ${n}`),
  signature: filled(64, `signature ${n}`)
}))

function drop(name: string, size: number): StoredDrop {
  const place = sha256(utf8(name)) as Place
  return { place, pen: sha256(utf8(`pen of ${name}`)) as PenHash, body: filled(size, name), season: 8106 }
}

function filled(length: number, seed: string): Bytes {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 32) bytes.set(sha256(utf8(`${seed} ${at}`)).subarray(0, length - at), at)
  return bytes
}

type Write = (storage: Storage) => Promise<{ readonly ok: boolean }>

const writes: Write[] = [
  ...drops.map<Write>(each => storage => storage.createDrop(each)),
  ...letters.map<Write>(each => storage => storage.leaveLetter(each)),
  ...notices.map<Write>(each => storage => storage.keepNotice(each))
]

/** Things that come and go, change and are renewed, and leave nothing. */
const churn: Write[] = Array.from({ length: 80 }, (_, n) => async storage => {
  const gone = { ...drop(`gone ${n}`, sizes[n % sizes.length] ?? 1024), season: 8200 }
  await storage.createDrop(gone)
  const replaced = filled(4096, `changed ${n}`)
  await storage.replaceDrop({ ...gone, current: sha256(gone.body) as BodyHash, body: replaced })
  return storage.deleteDrop(gone)
})

/** How many people write at once. */
const together = 8

interface Life {
  /** Shuffles the writes. */
  readonly order: number
  readonly between?: readonly Write[]
  /** After which rounds the file is put in order … */
  readonly compactions?: readonly number[]
  /** … and after which the program starts anew. */
  readonly restarts?: readonly number[]
}

/** One history of the same writes; gives the file it leaves. */
async function live(t: TestContext, { order, between = [], compactions = [], restarts = [] }: Life): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  let storage = opened(folder)
  const all = shuffled([...writes, ...between], order)
  for (let round = 0; round * together < all.length; round++) {
    const some = all.slice(round * together, (round + 1) * together)
    const outcomes = await Promise.all(some.map(write => write(storage)))
    assert.ok(outcomes.every(outcome => outcome.ok))
    if (compactions.includes(round)) await storage.compact()
    if (restarts.includes(round)) {
      await storage.close()
      storage = opened(folder)
    }
  }
  await storage.close()
  return join(folder, 'elevenses.db')
}

function opened(folder: string): SqliteStorage {
  const found = openSqlite(folder)
  assert.ok(found.ok)
  return found.storage
}

const shuffled = <T>(items: T[], order: number): T[] =>
  items
    .map((item, n) => ({ item, key: Buffer.from(sha256(utf8(`${order} ${n}`))).toString('hex') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)

function differingBytes(one: string, other: string): number {
  const [a, b] = [readFileSync(one), readFileSync(other)]
  let count = Math.abs(a.length - b.length)
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) count++
  return count
}

test('two histories that end alike leave the same bytes after compaction', async t => {
  const quiet = await live(t, { order: 1 })
  const busy = await live(t, { order: 2, between: churn, compactions: [1, 2, 20], restarts: [2, 12] })
  assert.ok(readFileSync(quiet).length > 1_000_000)
  assert.equal(differingBytes(quiet, busy), 0)
})

for (const [breach, plant] of [
  ['writing in order of arrival', () => undefined],
  ['VACUUM in place, which keeps a counter', (file: string) => vacuum(file, 'vacuum')]
] as const) {
  test(`planted: ${breach}, is noticed`, async t => {
    const files = [await live(t, { order: 1 }), await live(t, { order: 2, between: churn })]
    for (const [n, file] of files.entries()) {
      // The same drops once more, in another order: what a server that does not compact would leave.
      const database = new DatabaseSync(file)
      database.exec('pragma secure_delete=ON; pragma synchronous=OFF')
      const rows = shuffled(database.prepare('select * from "drop"').all(), n)
      for (const row of rows) {
        database.prepare('delete from "drop" where address = ?').run(row.address as Bytes)
        const values = ['address', 'body', 'pen', 'season'].map(name => row[name] as Bytes)
        database.prepare('insert into "drop" values (?, ?, ?, ?)').run(...values)
        if (n === 1) database.exec('pragma user_version=2; pragma user_version=1')
      }
      database.close()
      plant(file)
    }
    assert.ok(differingBytes(files[0] ?? '', files[1] ?? '') > 0)
  })
}

test('planted: a copy that counts how often it was copied is noticed', async t => {
  const [once, again] = [await live(t, { order: 1 }), await live(t, { order: 1 })]
  vacuum(again, `vacuum into '${again}.2'`)
  assert.ok(differingBytes(once, `${again}.2`) > 0)
})

function vacuum(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}
