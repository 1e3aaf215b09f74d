import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { cellSize, readTrayFile } from '../../src/server/storage/tray-file.ts'
import { parseLaid } from '../../src/server/storage/tray-laid.ts'
import { toHex } from '../../src/wire/bytes.ts'
import type { Arrival } from './recorder.ts'
import { lyingRows } from './sqlite-pages.ts'

/** A row of a stolen file: what the thief sees of it, and what only the recorder knows. */
export interface StolenRow {
  readonly table: string
  /** Written since the file was last put in order. */
  readonly isOnTray: boolean
  readonly key: string
  readonly size: number
  readonly season: number
  readonly cellAt: number
  readonly overflowPage: number | undefined
  readonly truth: Arrival
}

/** Two rows that belong together in truth: of one person, of one request, of one pair. */
export type Link = readonly [StolenRow, StolenRow]

/** How near two rows lie by one of the things a file shows: the more the nearer. */
export type Signal = (one: StolenRow, other: StolenRow) => number

/** Reads a stolen file by its bytes and by the engine, and puts the truth beside each row of these tables. */
export function stolenRows(
  path: string,
  truths: ReadonlyMap<string, Arrival>,
  tables = ['drop', 'letter']
): StolenRow[] {
  const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite')
  const database = new Database(path, { readOnly: true })
  const facts = new Map([
    ...factsOf(database, 'drop', tables, 'select address as key, length(body) as size, season from "drop"'),
    ...factsOf(database, 'letter', tables, 'select client as key, length(body) as size, season from letter')
  ])
  database.close()
  const inFile = lyingRows(path).flatMap(({ table, key, second, cellAt, overflowPage }) => {
    const known = table === 'letter' ? second : key
    const [fact, truth] = [facts.get(known), truths.get(known)]
    return fact && truth ? [{ ...fact, table, isOnTray: false, key: known, cellAt, overflowPage, truth }] : []
  })
  return [...inFile, ...rowsOnTray(path, truths, tables)]
}

/** What lies on the tray beside a file, as if the tray were its last pages: where a thing begins is its place. */
function rowsOnTray(path: string, truths: ReadonlyMap<string, Arrival>, tables: readonly string[]): StolenRow[] {
  const behind = statSync(path).size
  return readTrayFile(trayOf(path)).flatMap(({ content, cells }) => {
    const laid = parseLaid(new Uint8Array(content.subarray(2)))
    if (!laid || !tables.includes(laid.kind)) return []
    const key = toHex(laid.kind === 'drop' ? laid.place : laid.clientId)
    const truth = truths.get(key)
    const cellAt = behind + (cells[0] ?? 0) * cellSize
    const overflowPage = cells.length > 1 ? cellAt / 8192 : undefined
    const table = laid.kind
    return truth
      ? [{ table, isOnTray: true, key, size: laid.body.length, season: laid.season, cellAt, overflowPage, truth }]
      : []
  })
}

export const trayOf = (database: string): string => database.replace(/\.db$/, '.tray')

function factsOf(database: DatabaseSync, table: string, tables: readonly string[], query: string) {
  if (!tables.includes(table)) return []
  return database
    .prepare(query)
    .all()
    .map(({ key, size, season }) => {
      const facts = { size: Number(size), season: Number(season) }
      return [key instanceof Uint8Array ? toHex(key) : '', facts] as const
    })
}

/** All that the thief can go by. Ranks are over all rows, so that a page full of large drops counts as one step. */
export function signalsOf(rows: readonly StolenRow[]): Readonly<Record<string, Signal>> {
  const near = (value: (row: StolenRow) => number): Signal => {
    const sorted = [...rows].sort((a, b) => value(a) - value(b))
    const rank = new Map(sorted.map((row, i) => [row.key, i]))
    const rankOf = ({ key }: StolenRow) => rank.get(key) ?? 0
    return (one, other) => -Math.log(1 + Math.abs(rankOf(one) - rankOf(other)))
  }
  return {
    key: near(({ key }) => Number.parseInt(key.slice(0, 12), 16)),
    'place in the file': near(({ cellAt }) => cellAt),
    'page of the body': near(({ overflowPage, cellAt }) => overflowPage ?? cellAt / 1e12),
    size: (one, other) => (one.size === other.size ? 1 : 0),
    season: (one, other) => (one.season === other.season ? 1 : 0)
  }
}

/**
 * By how many standard deviations true links lie nearer than links drawn by lot. The lot only ever exchanges rows of
 * one size: sizes are public, and what they tell is told by `size` alone, where the lot is free.
 */
export function score(links: readonly Link[], signal: Signal, random: () => number, isFree = false): number {
  const mean = (pairs: readonly Link[]) =>
    pairs.reduce((sum, [one, other]) => sum + signal(one, other), 0) / pairs.length
  const lots = Array.from({ length: 200 }, () => mean(exchanged(links, random, isFree)))
  const average = lots.reduce((a, b) => a + b) / lots.length
  const spread = Math.sqrt(lots.reduce((sum, lot) => sum + (lot - average) ** 2, 0) / lots.length)
  const distance = mean(links) - average
  return Math.abs(distance) < 1e-9 ? 0 : distance / Math.max(spread, 1e-9)
}

function exchanged(links: readonly Link[], random: () => number, isFree: boolean): Link[] {
  const bySize = Map.groupBy(links.keys(), i => (isFree ? 0 : (links[i]?.[1].size ?? 0)))
  const others = links.map(([, other]) => other)
  for (const places of bySize.values()) {
    const drawn = shuffled(places, random).map(i => links[i]?.[1])
    for (const [at, place] of places.entries()) others[place] = drawn[at] ?? (others[place] as StolenRow)
  }
  return links.map(([one], i) => [one, others[i] as StolenRow])
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [mixed[i] as T, mixed[j] as T]
    mixed[i] = b
    mixed[j] = a
  }
  return mixed
}

/** Tables of a file whose bodies lie on pages out of the order of keys. */
export function outOfOrder(path: string): string[] {
  return [...Map.groupBy(lyingRows(path), ({ table }) => table)].flatMap(([table, rows]) => {
    if (table === 'notice') return []
    const inOrder = rows.toSorted((a, b) => (a.key + a.second < b.key + b.second ? -1 : 1))
    const spilt = inOrder.flatMap(row => row.overflowPage ?? [])
    const falls = (places: readonly number[]) => places.slice(1).filter((place, i) => place < (places[i] ?? 0)).length
    return falls(spilt) > 0 ? [`${table}: ${falls(spilt)} bodies`] : []
  })
}

/** By how many standard deviations place and time of writing go together (rank correlation, either way). */
export function orderShown(rows: readonly StolenRow[]): number {
  const ranks = (value: (row: StolenRow) => number) =>
    new Map(rows.toSorted((a, b) => value(a) - value(b)).map(({ key }, i) => [key, i - (rows.length - 1) / 2]))
  const [places, times] = [ranks(({ cellAt }) => cellAt), ranks(({ truth }) => truth.at)]
  const sum = (of: (key: string) => number) => rows.reduce((total, { key }) => total + of(key), 0)
  const product = sum(key => (places.get(key) ?? 0) * (times.get(key) ?? 0))
  return (Math.abs(product) / sum(key => (places.get(key) ?? 0) ** 2)) * Math.sqrt(rows.length - 1)
}

/** Rows of one person, each with the next that came from them. */
export const linksOfPeople = (rows: readonly StolenRow[]): Link[] =>
  [...Map.groupBy(rows, ({ truth }) => truth.by).values()].flatMap(own => {
    const inOrder = own.toSorted((a, b) => a.truth.at - b.truth.at)
    return inOrder.slice(1).map((row, i): Link => [inOrder[i] as StolenRow, row])
  })

/** What one act left with what the answering act of somebody else left: `ask Asha` and `collect Asha`. */
export const linksOfActs = (rows: readonly StolenRow[], act: string, answer: string): Link[] => {
  const byAct = Map.groupBy(rows, ({ truth }) => truth.act)
  return [...byAct].flatMap(([name, left]) => {
    if (!name.startsWith(`${act} `)) return []
    const answers = byAct.get(name.replace(act, answer)) ?? []
    return left.flatMap(one => answers.map((other): Link => [one, other]))
  })
}

/** How often the row nearest by this order belongs to the same person: the share a thief would link. */
export function shareLinked(rows: readonly StolenRow[], by: (row: StolenRow) => number): number {
  const sorted = rows.toSorted((a, b) => by(a) - by(b))
  const linked = sorted.slice(1).filter((row, i) => row.truth.by === sorted[i]?.truth.by)
  return linked.length / Math.max(1, sorted.length - 1)
}

/** The same by lot. */
export function shareByLot(rows: readonly StolenRow[]): number {
  const counts = [...Map.groupBy(rows, ({ truth }) => truth.by).values()].map(own => own.length)
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0)
  return pairs / (rows.length * (rows.length - 1))
}

/** Rows of any table in which two known keys stand side by side: a member list, whatever it is called. */
export function rowsNamingTwo(path: string, keys: ReadonlySet<string>): number {
  const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite')
  const database = new Database(path, { readOnly: true })
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all()
  const naming = tables.flatMap(({ name }) =>
    database
      .prepare(`select * from "${name}"`)
      .all()
      .filter(row => {
        const hex = Object.values(row).map(value => (value instanceof Uint8Array ? toHex(value) : ''))
        return hex.filter(value => keys.has(value)).length > 1
      })
  )
  database.close()
  return naming.length
}
