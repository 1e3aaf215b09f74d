import { randomFillSync } from 'node:crypto'
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/**
 * A file of equal cells that is as long as it will get before the first is used. What is written takes cells drawn by
 * lot among the free ones, so that where a thing lies says nothing about when it came or what came with it.
 */
export interface TrayFile {
  freeCells(): number
  /** The cells taken. On the disk after the next `sync`. */
  write(content: Uint8Array): number[]
  /** What was written to these cells, in this order, with zeros behind it. */
  read(cells: readonly number[]): Buffer
  /** Overwrites them with zeros and lets them be drawn again. */
  wipe(cells: readonly number[]): void
  sync(): void
  close(): void
}

/** Something found whole in a file. */
export interface Found {
  readonly content: Buffer
  readonly cells: readonly number[]
}

export const cellSize = 4096
/** A cell: CRC-32 of the rest(4), a name drawn by lot that the cells of one content share(16), part(2), of parts(2). */
const nameAt = 4
const partAt = 20
const partsAt = 22
const contentAt = 24
const contentPerCell = cellSize - contentAt

export const cellsFor = (length: number): number => Math.ceil(length / contentPerCell)

/**
 * Makes a file of free cells, in the place of whatever lies there once `fill` has put in what it shall begin with.
 * Undefined where the disk has no room for it.
 */
export function createTrayFile(path: string, count: number, fill: (file: TrayFile) => void): TrayFile | undefined {
  const draft = trayDraft(path)
  const descriptor = openSync(draft, 'w+', 0o600)
  try {
    const nothing = Buffer.alloc(64 * cellSize)
    for (let cell = 0; cell < count; cell += 64) {
      writeSync(descriptor, nothing, 0, Math.min(64, count - cell) * cellSize, cell * cellSize)
    }
    const file = onFile(descriptor, count, new Set())
    fill(file)
    fsyncSync(descriptor)
    renameSync(draft, path)
    syncFolder(dirname(path))
    return file
  } catch (error) {
    closeSync(descriptor)
    rmSync(draft, { force: true })
    if (isNamed(error, 'ENOSPC')) return undefined
    throw error
  }
}

/** A file that is half made. */
export const trayDraft = (path: string): string => `${path}.draft`

/** Goes on with a file in which only these cells are in use: what else was found in it is over, and overwritten. */
export function reopenTrayFile(path: string, used: ReadonlySet<number>): TrayFile {
  const descriptor = openSync(path, 'r+')
  const nothing = Buffer.alloc(cellSize)
  const count = Math.floor(fstatSync(descriptor).size / cellSize)
  for (let cell = 0; cell < count; cell++) {
    if (!used.has(cell)) writeSync(descriptor, nothing, 0, cellSize, cell * cellSize)
  }
  fsyncSync(descriptor)
  return onFile(descriptor, count, used)
}

function onFile(descriptor: number, count: number, used: ReadonlySet<number>): TrayFile {
  // Free cells stand first.
  const cells = new Uint32Array(count)
  let free = 0
  for (let cell = 0; cell < count; cell++) if (!used.has(cell)) cells[free++] = cell
  const scratch = Buffer.alloc(cellSize)
  const nothing = Buffer.alloc(cellSize)
  const lot = createLot()

  function draw(): number {
    const at = lot() % free
    free--
    const drawn = cells[at] as number
    cells[at] = cells[free] as number
    return drawn
  }

  return {
    freeCells: () => free,
    write(content) {
      const parts = cellsFor(content.length)
      const name = [lot(), lot(), lot(), lot()]
      return Array.from({ length: parts }, (_, part) => {
        const cell = draw()
        scratch.fill(0)
        for (const [n, word] of name.entries()) scratch.writeUInt32BE(word, nameAt + 4 * n)
        scratch.writeUInt16BE(part, partAt)
        scratch.writeUInt16BE(parts, partsAt)
        scratch.set(content.subarray(part * contentPerCell, (part + 1) * contentPerCell), contentAt)
        scratch.writeUInt32BE(crc32(scratch.subarray(nameAt)))
        writeSync(descriptor, scratch, 0, cellSize, cell * cellSize)
        return cell
      })
    },
    read(taken) {
      const content = Buffer.allocUnsafe(taken.length * contentPerCell)
      for (const [part, cell] of taken.entries()) {
        readSync(descriptor, content, part * contentPerCell, contentPerCell, cell * cellSize + contentAt)
      }
      return content
    },
    wipe(taken) {
      for (const cell of taken) {
        writeSync(descriptor, nothing, 0, cellSize, cell * cellSize)
        cells[free++] = cell
      }
    },
    sync: () => fdatasyncSync(descriptor),
    close: () => closeSync(descriptor)
  }
}

/** Numbers nobody can foretell, drawn many at a time. */
function createLot(): () => number {
  const drawn = new Uint32Array(1024)
  let at = drawn.length
  return () => {
    if (at === drawn.length) {
      randomFillSync(drawn)
      at = 0
    }
    return drawn[at++] as number
  }
}

/** Everything that lies whole in a file; nothing where there is no file. What was written in part never counted. */
export function readTrayFile(path: string): Found[] {
  const partsByName = new Map<string, Map<number, number>>()
  const file = readIfThere(path)
  for (let cell = 0; (cell + 1) * cellSize <= file.length; cell++) {
    const bytes = file.subarray(cell * cellSize, (cell + 1) * cellSize)
    if (bytes.readUInt16BE(partsAt) === 0 || crc32(bytes.subarray(nameAt)) !== bytes.readUInt32BE()) continue
    const name = bytes.toString('latin1', nameAt, partAt)
    const parts = partsByName.get(name) ?? new Map<number, number>()
    partsByName.set(name, parts.set(bytes.readUInt16BE(partAt), cell))
  }
  return [...partsByName.values()].flatMap(parts => {
    const cells = [...parts].sort(([one], [other]) => one - other).map(([, cell]) => cell)
    const isWhole = cells.length === file.readUInt16BE((cells[0] ?? 0) * cellSize + partsAt)
    return isWhole ? [{ cells, content: Buffer.concat(cells.map(cell => contentOf(file, cell))) }] : []
  })
}

const contentOf = (file: Buffer, cell: number): Buffer =>
  file.subarray(cell * cellSize + contentAt, (cell + 1) * cellSize)

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (isNamed(error, 'ENOENT')) return Buffer.alloc(0)
    throw error
  }
}

const isNamed = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

export function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
