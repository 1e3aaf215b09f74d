import { readFileSync } from 'node:fs'
import { toHex } from '../../src/wire/bytes.ts'

/**
 * What a thief with a hex editor sees of an SQLite file: on which page, and where on it, each row lies
 * (https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1). The engine itself never tells.
 */
export interface LyingRow {
  readonly table: string
  /** Hex of the first and second column, where these are blobs. */
  readonly key: string
  readonly second: string
  /** Where the cell begins, counted from the start of the file: rows added to a page later lie further down in it. */
  readonly cellAt: number
  /** The first page of what did not fit into the cell; undefined where all did. */
  readonly overflowPage: number | undefined
}

export function lyingRows(path: string): LyingRow[] {
  const file = readFileSync(path)
  const pageSize = file.readUInt16BE(16) === 1 ? 65536 : file.readUInt16BE(16)
  const pages = { file, pageSize, usable: pageSize - file.readUInt8(20) }
  const schema = cellsBelow(pages, 1).map(cell => valuesOf(cell.local))
  return schema
    .filter(([type]) => textOf(type) === 'table')
    .flatMap(([, name, , root]) => rowsOf(pages, textOf(name), numberOf(root)))
}

/**
 * Everything of a file but what its cells say: its length, counters and free pages, where each cell lies and on which
 * pages its body. The first write of a process counts once, whatever comes after it; so the counter is told as "clean"
 * or "written".
 */
export function shapeOf(path: string): string {
  const file = readFileSync(path)
  const head = { pages: file.readUInt32BE(28), free: file.readUInt32BE(36), schema: file.readUInt32BE(40) }
  const counted = file.readUInt32BE(24) > 3
  const cells = lyingRows(path).map(({ table, key, cellAt, overflowPage }) => [table, key, cellAt, overflowPage])
  return JSON.stringify([file.length, head, counted, cells])
}

interface Pages {
  readonly file: Buffer
  readonly pageSize: number
  readonly usable: number
}
interface Cell {
  readonly local: Buffer
  readonly at: number
  readonly overflowPage: number | undefined
}

const rowsOf = (pages: Pages, table: string, root: number): LyingRow[] =>
  cellsBelow(pages, root).map(cell => {
    const [key, second] = valuesOf(cell.local)
    return { table, key: hexOf(key), second: hexOf(second), cellAt: cell.at, overflowPage: cell.overflowPage }
  })

/** Types of b-tree pages: 2 and 10 hold keys with their rows (WITHOUT ROWID), 5 and 13 hold rows numbered by arrival. */
function cellsBelow(pages: Pages, number: number): Cell[] {
  const start = (number - 1) * pages.pageSize
  const header = start + (number === 1 ? 100 : 0)
  const type = pages.file.readUInt8(header)
  const isInterior = type === 2 || type === 5
  const count = pages.file.readUInt16BE(header + 3)
  const pointers = header + (isInterior ? 12 : 8)
  const cells: Cell[] = []
  for (let i = 0; i < count; i++) {
    const at = start + pages.file.readUInt16BE(pointers + 2 * i)
    if (isInterior) cells.push(...cellsBelow(pages, pages.file.readUInt32BE(at)))
    if (type !== 5) cells.push(readCell(pages, type, at + (isInterior ? 4 : 0)))
  }
  if (isInterior) cells.push(...cellsBelow(pages, pages.file.readUInt32BE(header + 8)))
  return cells
}

function readCell({ file, usable }: Pages, type: number, at: number): Cell {
  const [length, afterLength] = varint(file, at)
  const begin = type === 13 ? varint(file, afterLength)[1] : afterLength
  const most = type === 13 ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const spilt = least + ((length - least) % (usable - 4))
  const kept = length <= most ? length : spilt <= most ? spilt : least
  const overflowPage = length > kept ? file.readUInt32BE(begin + kept) : undefined
  return { local: file.subarray(begin, begin + kept), at, overflowPage }
}

type Value = Buffer | number | undefined

/** The leading columns of a record, as far as they lie in the cell itself. */
function valuesOf(record: Buffer): Value[] {
  const [headerLength, first] = varint(record, 0)
  const values: Value[] = []
  let body = headerLength
  for (let at = first; at < headerLength; ) {
    const [type, next] = varint(record, at)
    at = next
    const length = lengthOf(type)
    if (body + length > record.length) break
    const bytes = record.subarray(body, body + length)
    values.push(
      type >= 12 ? bytes : type === 8 ? 0 : type === 9 ? 1 : length > 0 ? bytes.readIntBE(0, length) : undefined
    )
    body += length
  }
  return values
}

const lengthOf = (type: number): number =>
  type >= 12 ? (type - (type % 2 === 0 ? 12 : 13)) / 2 : ([0, 1, 2, 3, 4, 6, 6][type] ?? 0)

function varint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0
  for (let i = 0; i < 8; i++) {
    const byte = bytes.readUInt8(at + i)
    value = value * 128 + (byte & 127)
    if (byte < 128) return [value, at + i + 1]
  }
  return [value * 256 + bytes.readUInt8(at + 8), at + 9]
}

const hexOf = (value: Value): string => (value instanceof Buffer ? toHex(value) : '')
const textOf = (value: Value): string => (value instanceof Buffer ? value.toString('utf8') : '')
const numberOf = (value: Value): number => (typeof value === 'number' ? value : 0)
