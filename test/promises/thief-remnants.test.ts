import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { sha256 } from '../../src/server/hash.ts'
import { openSqlite, type SqliteStorage } from '../../src/server/storage/sqlite.ts'
import type { PenHash, Place, StoredDrop, StoredLetter } from '../../src/server/storage.ts'
import type { Bytes } from '../../src/wire/bytes.ts'
import type { BodyHash } from '../../src/wire/drop.ts'
import type { BoxId, ClientId } from '../../src/wire/letterbox.ts'
import { quickFolder } from '../lib/folder.ts'
import { shapeOf } from '../lib/sqlite-pages.ts'

// Eve takes the folder between two compactions, with a hex editor: what was deleted or replaced must be nowhere by
// then, and the file must not show how often anything was changed.

const root = quickFolder()
const sizes = [1024, 4096, 16_384, 65_536]
const random = <T extends Bytes>(length: number) => new Uint8Array(randomBytes(length)) as T
const newDrop = (_: unknown, n: number): StoredDrop => ({
  place: random<Place>(32),
  pen: random<PenHash>(32),
  body: random(sizes[n % sizes.length] ?? 1024),
  season: 8106
})
const newLetter = (_: unknown, n: number): StoredLetter => ({
  box: sha256(Uint8Array.of(n % 5)) as BoxId,
  clientId: random<ClientId>(16),
  body: random(8192),
  season: 8102
})

const drops = Array.from({ length: 120 }, newDrop)
const letters = Array.from({ length: 40 }, newLetter)
const live = join(root, 'live')
let storage: SqliteStorage
let shapeBefore: string

before(async () => {
  storage = opened(live)
  await Promise.all(drops.map(storage.createDrop))
  await Promise.all(letters.map(storage.leaveLetter))
  await storage.compact()
  shapeBefore = shapeOf(join(live, 'elevenses.db'))
})
after(async () => {
  await storage.close()
  rmSync(root, { recursive: true })
})

function opened(folder: string): SqliteStorage {
  const found = openSqlite(folder)
  assert.ok(found.ok)
  return found.storage
}

/** Which of the bodies are in the folder still, in any file, in any part. */
function remnants(folder: string, bodies: readonly Bytes[]): number {
  const files = readdirSync(folder).map(name => readFileSync(join(folder, name)))
  const isThere = (part: Bytes) => files.some(file => file.includes(Buffer.from(part)))
  return bodies.filter(body => [0.02, 0.3, 0.6, 0.97].some(at => isThere(sliceOf(body, at)))).length
}

const sliceOf = (body: Bytes, at: number): Bytes => body.slice(at * body.length, at * body.length + 24)

test('what is replaced or deleted is in no file of the folder when the call is answered', async () => {
  const gone: Bytes[] = []
  const replace = async (drop: StoredDrop, size: number) => {
    const replacement = { ...drop, current: sha256(drop.body) as BodyHash, body: random(size) }
    assert.deepEqual(await storage.replaceDrop(replacement), { ok: true })
    gone.push(drop.body)
  }
  for (const drop of drops.slice(0, 30)) await replace(drop, drop.body.length)
  for (const drop of drops.slice(30, 50)) await replace(drop, drop.body.length === 4096 ? 1024 : 4096)
  for (const drop of drops.slice(50, 80)) {
    await storage.deleteDrop(drop)
    gone.push(drop.body)
  }
  for (const letter of letters.slice(0, 20)) {
    await storage.deleteLetters(letter.box, [letter.clientId])
    gone.push(letter.body)
  }
  for (const drop of Array.from({ length: 20 }, newDrop)) {
    await storage.createDrop(drop)
    await replace(drop, 1024)
  }
  assert.equal(gone.length, 120)
  assert.equal(remnants(live, gone), 0)
  assert.equal(
    remnants(
      live,
      drops.slice(80).map(({ body }) => body)
    ),
    40,
    'the search finds what is there'
  )
})

test('nothing in the file has moved, and it does not count how often it was written', async () => {
  await storage.renewDrops(drops.slice(80).map(drop => ({ ...drop, season: 8108 })))
  assert.equal(shapeOf(join(live, 'elevenses.db')), shapeBefore)
})

test('what is overwritten where it lay is found no more, can be made anew, and is gone after compaction', async () => {
  const [gone, again] = [drops[50] as StoredDrop, drops[51] as StoredDrop]
  assert.deepEqual(await storage.readDrops([gone.place]), [undefined])
  assert.deepEqual(await storage.createDrop({ ...again, body: random(1024) }), { ok: true })
  assert.equal((await storage.readDrops([again.place]))[0]?.length, 1024)
  const stolen = mkdtempSync(join(root, 'killed-'))
  cpSync(live, stolen, { recursive: true })
  rmSync(join(stolen, 'elevenses.lock'))
  const found = opened(stolen)
  await found.close()
  assert.equal(rowsOf(stolen), drops.length - 30 + 20 + 1, 'a process that was killed leaves none behind either')
})

const rowsOf = (folder: string): number => {
  const file = new DatabaseSync(join(folder, 'elevenses.db'))
  const count = Number(file.prepare('select count(*) as count from "drop"').get()?.count)
  file.close()
  return count
}

for (const [breach, care] of [
  ['rows that are deleted by the engine, with care', 'secure_delete=ON'],
  ['rows that are deleted without care', 'secure_delete=OFF']
] as const) {
  test(`planted: ${breach}, are noticed`, async () => {
    const folder = mkdtempSync(join(root, 'careless-'))
    const kept = opened(folder)
    await Promise.all(drops.map(kept.createDrop))
    await kept.close()
    const path = join(folder, 'elevenses.db')
    const shape = shapeOf(path)
    const file = new DatabaseSync(path)
    file.exec(`pragma ${care}`)
    for (const { place } of drops.slice(0, 60)) file.prepare('delete from "drop" where address = ?').run(place)
    file.close()
    assert.notEqual(shapeOf(path), shape)
    const left = remnants(
      folder,
      drops.slice(0, 60).map(({ body }) => body)
    )
    if (care === 'secure_delete=OFF') assert.ok(left > 20)
  })
}

test('planted: a copy made without care holds things twice, which a deletion then misses', () => {
  const [careful, careless] = [join(root, 'careful.db'), join(root, 'careless.db')]
  const source = new DatabaseSync(join(root, 'source.db'))
  source.exec('pragma page_size=8192; create table "drop" (address blob primary key, body blob) without rowid')
  const small = drops.filter(({ body }) => body.length === 1024)
  for (const { place, body } of small) source.prepare('insert into "drop" values (?, ?)').run(place, body)
  for (const [path, care] of [
    [careful, 'ON'],
    [careless, 'OFF']
  ] as const) {
    source.exec(`pragma secure_delete=${care}`)
    source.prepare('vacuum into ?').run(path)
  }
  source.close()
  assert.equal(heldTwice(careful, small), 0)
  assert.ok(heldTwice(careless, small) > 0)
})

test('no body lies twice in a file that was put in order', () => {
  assert.equal(heldTwice(join(live, 'elevenses.db'), drops.slice(80)), 0)
})

function heldTwice(path: string, kept: readonly StoredDrop[]): number {
  const file = readFileSync(path)
  return kept.filter(({ body }) => {
    const part = Buffer.from(sliceOf(body, 0.02))
    const first = file.indexOf(part)
    return file.indexOf(part, first + 1) > first
  }).length
}
