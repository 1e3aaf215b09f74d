import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import type { Stretch } from '../../src/letters/secret.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import { findTexts } from '../lib/byte-search.ts'
import { quickFolder } from '../lib/folder.ts'
import { live, stages } from '../lib/life.ts'
import { createRecorder, type Recorder } from '../lib/recorder.ts'
import { type BuiltScheme, buildScheme, type Person } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'
import * as thief from '../lib/thief.ts'

// Protocol 12, first row. A made-up scheme of forty people lives on a real server for a while; then its folder is
// stolen, twice: as it is at some moment, and after compaction.

const today = '2026-11-16' as Day
const [leads, mentors, mentees] = [3, 9, 27]
const stolenDuring = 23
/** Above this many standard deviations it is no accident: one honest run in three million would be above. */
const chance = 5

const root = quickFolder()
const folders = { live: join(root, 'live'), moment: join(root, 'moment'), stolen: join(root, 'stolen') }
const database = (folder: string) => join(folder, 'elevenses.db')
const rowsOf = (folder: string) => thief.stolenRows(database(folder), recorder.arrivals)
const onTray = (folder: string) => rowsOf(folder).filter(({ isOnTray }) => isOnTray)
let recorder: Recorder
let scheme: BuiltScheme

/** Words of forty people stretched at no cost: it changes which keys there are, not what kind of bytes is written. */
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())

before(async () => {
  const server = await startServer({ folder: folders.live })
  try {
    await settle(server)
  } finally {
    await server.close()
  }
  cpSync(folders.live, folders.stolen, { recursive: true })
})
after(() => rmSync(root, { recursive: true }))

async function settle(server: TestServer): Promise<void> {
  recorder = createRecorder((await server.listen()).send)
  const { sendAs, begin } = recorder
  scheme = await buildScheme({ leads, mentors, today, sendAs, begin, stretch: cheap })
  await server.storage.compact()
  for (let i = 0; i < mentees; i++) {
    // In the middle of what one of the last of them does.
    if (i === stolenDuring) recorder.at(40, () => cpSync(folders.live, folders.moment, { recursive: true }))
    const stage = stages[i % stages.length] ?? 'sent'
    await live(scheme, begin, scheme.tell.privateName(), scheme.leads[i % leads] as Person, stage)
  }
}

test('a thief finds no private string in any file, however it may be written there', () => {
  assert.ok(scheme.secrets.length > 300)
  assert.deepEqual(findTexts(folders.stolen, scheme.secrets), [])
  assert.deepEqual(findTexts(folders.moment, scheme.secrets), [])
})

test('the search finds what a careless server would have left, in whatever spelling', () => {
  const name = scheme.secrets.at(-1) ?? ''
  const utf16 = Buffer.from(name, 'utf16le')
  const spellings: Record<string, Buffer> = {
    'UTF-8': Buffer.from(name),
    'UTF-16LE': utf16,
    'UTF-16BE': Buffer.from(utf16).swap16(),
    hex: Buffer.from(Buffer.from(name).toString('hex').toUpperCase()),
    'base64 at 0': Buffer.from(Buffer.from(name).toString('base64')),
    'base64 at 1': Buffer.from(Buffer.from(`?${name}!`).toString('base64url')),
    'base64 at 2': Buffer.from(Buffer.from(`??${name}!`).toString('base64'))
  }
  for (const [spelling, bytes] of Object.entries(spellings)) {
    const folder = withRow(bytes)
    const found = findTexts(folder, scheme.secrets)
    assert.ok(
      found.some(({ text, as }) => text === name && as === spelling),
      `not found as ${spelling}`
    )
  }
})

/** A copy of the stolen folder with one more drop, whose body holds these bytes as they are. */
function withRow(bytes: Buffer): string {
  const folder = mkdtempSync(join(root, 'planted-'))
  cpSync(folders.stolen, folder, { recursive: true })
  const file = new DatabaseSync(database(folder))
  const body = Buffer.concat([Buffer.alloc(300), bytes, Buffer.alloc(1024 - 300 - bytes.length)])
  const insert = file.prepare('insert into "drop" (address, body, pen, season) values (?, ?, ?, 1)')
  insert.run(Buffer.alloc(32, 7), body, Buffer.alloc(32, 8))
  file.close()
  return folder
}

/** Every way of linking, over every kind of link there is to find, in standard deviations above chance. */
function attack(rows: thief.StolenRow[], fewest = 8, random = lots()): Record<string, number> {
  const drops = rows.filter(({ table }) => table === 'drop')
  const links: Record<string, thief.Link[]> = {
    'rows of one person': thief.linksOfPeople(rows),
    'drops of one person': thief.linksOfPeople(drops),
    'a request and its lead': thief.linksOfActs(drops, 'ask', 'collect'),
    'the two of a pair': thief.linksOfActs(drops, 'welcome', 'pair')
  }
  const scores: Record<string, number> = {}
  for (const [name, found] of Object.entries(links)) {
    assert.ok(found.length >= fewest, `${name}: only ${found.length} links to look for`)
    for (const [by, signal] of Object.entries(thief.signalsOf(rows)))
      scores[`${name}, by ${by}`] = thief.score(found, signal, random, by === 'size')
  }
  return scores
}

/** Lots that fall the same way every time: a test that fails can be run again. */
function lots(): () => number {
  let state = 20_261_116
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const aboveChance = (scores: Record<string, number>): string[] =>
  Object.entries(scores).flatMap(([name, value]) => (value > chance ? [`${name}: ${value.toFixed(1)}`] : []))

test('on a compacted file drops, letters and people cannot be linked better than by chance', () => {
  assert.deepEqual(aboveChance(attack(rowsOf(folders.stolen))), [])
  assert.equal(thief.rowsNamingTwo(database(folders.stolen), new Set(recorder.arrivals.keys())), 0)
})

test('at a random moment nothing in the file has moved since it was put in order', () => {
  assert.deepEqual(thief.outOfOrder(database(folders.moment)), [])
})

test('at a random moment what lies on the tray cannot be linked, or put in order, better than by chance', () => {
  const rows = onTray(folders.moment)
  assert.ok(rows.length > 150, `only ${rows.length} rows on the tray`)
  assert.deepEqual(aboveChance(attack(rows, 0)), [])
  assert.ok(thief.orderShown(rows) < chance)
})

test('how much is known of what was written since is measured and printed', t => {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const place = ({ cellAt }: thief.StolenRow) => cellAt
  const [all, since] = [rowsOf(folders.moment), onTray(folders.moment)]
  t.diagnostic(`${since.length} of ${all.length} rows were written since the file was put in order`)
  for (const [what, rows] of [
    ['of these', since],
    ['of all', all]
  ] as const) {
    const shares = [thief.shareLinked(rows, place), thief.shareByLot(rows)] as const
    t.diagnostic(`${what}: neighbours of one person ${percent(shares[0])}, by lot ${percent(shares[1])}`)
  }
})

test('planted: rows that join the file as they come, and a tray filled from the front, give people away', () => {
  const folder = mkdtempSync(join(root, 'careless-'))
  cpSync(folders.stolen, folder, { recursive: true })
  const file = new DatabaseSync(database(folder))
  file.exec('pragma secure_delete=ON')
  const last = file.prepare('select * from "drop" where length(body) > 1024 order by address desc limit 1').get()
  file.prepare('delete from "drop" where address = ?').run(last?.address as Uint8Array)
  file.prepare('insert into "drop" values (?, ?, ?, 8106)').run(...aDropBefore(last))
  file.close()
  assert.notDeepEqual(thief.outOfOrder(database(folder)), [])

  const rows = onTray(folders.moment)
  const places = rows.map(({ cellAt }) => cellAt).toSorted((a, b) => a - b)
  const inOrder = rows.toSorted((a, b) => a.truth.at - b.truth.at).map((row, i) => ({ ...row, cellAt: places[i] ?? 0 }))
  assert.ok(thief.orderShown(inOrder) > chance)
  assert.match(aboveChance(attack(inOrder, 0)).join('\n'), /drops of one person, by place in the file/)
})

/** Values of a drop whose key comes before all others, of the size of the one that went. */
const aDropBefore = (last: Record<string, unknown> | undefined) => [
  Buffer.alloc(32),
  last?.body as Uint8Array,
  Buffer.alloc(32, 8)
]

test('rows kept in the order in which they came would give people away', () => {
  const file = join(root, 'in-order.db')
  const [from, to] = [new DatabaseSync(database(folders.stolen)), new DatabaseSync(file)]
  to.exec('pragma page_size=8192; create table letter (box, client, body, season)')
  to.exec('create table "drop" (address blob, body blob, pen blob, season bigint)')
  const rows = from.prepare('select address, body, pen, season from "drop"').all()
  const order = ({ address }: (typeof rows)[number]) =>
    recorder.arrivals.get(Buffer.from(address as Uint8Array).toString('hex'))?.at ?? 0
  const insert = to.prepare('insert into "drop" values (:address, :body, :pen, :season)')
  for (const row of rows.toSorted((a, b) => order(a) - order(b))) insert.run(row)
  for (const each of [from, to]) each.close()
  const found = aboveChance(attack(thief.stolenRows(file, recorder.arrivals))).join('\n')
  for (const link of ['drops of one person', 'a request and its lead'])
    assert.match(found, new RegExp(`${link}, by place in the file`))
})

test('a list of members would give people away', () => {
  const folder = mkdtempSync(join(root, 'listed-'))
  cpSync(folders.stolen, folder, { recursive: true })
  const file = new DatabaseSync(database(folder))
  const [one, other] = file.prepare('select address from "drop" limit 2').all()
  file.exec('create table room (first blob, second blob)')
  file.prepare('insert into room values (?, ?)').run(one?.address as Uint8Array, other?.address as Uint8Array)
  file.close()
  assert.equal(thief.rowsNamingTwo(database(folder), new Set(recorder.arrivals.keys())), 1)
})
