import { randomInt } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BoxId, boxIdLength, type ClientId } from '../../wire/letterbox.ts'
import type { Place, StoredDrop, StoredLetter } from '../storage.ts'
import { cellsFor, createTrayFile, readTrayFile, reopenTrayFile, syncFolder } from './tray-file.ts'
import { type Laid, largestHead, parseLaid, writeLaid } from './tray-laid.ts'

/**
 * What came since the file was last written anew. In the file itself, new rows would lie in the order in which they
 * came; here they lie by lot, until they are carried over in the order of their keys. Which thing lies where is kept in
 * memory.
 *
 * What is laid or lifted takes effect at once and is on the disk after `write`; `wipe` then overwrites what was lifted.
 * Between the two the file is committed: whoever is cut off in between finds a thing in both places, or an older
 * edition beside the newer, and never in none. `undo` takes back what was not written to the end.
 */
export interface Tray {
  drop(place: Place): StoredDrop | undefined
  letter(box: BoxId, clientId: ClientId): StoredLetter | undefined
  letters(box: BoxId): StoredLetter[]
  /** Everything, in the order of keys. */
  inOrder(): Iterable<Laid>
  isEmpty(): boolean

  layDrop(drop: StoredDrop): void
  layLetter(letter: StoredLetter): void
  liftDrop(place: Place): void
  liftLetter(box: BoxId, clientId: ClientId): void

  /** How many things were laid or lifted since the last `wipe`, `undo` or `empty`. */
  changes(): number
  /** Whether what was laid finds room, on a larger tray where need be. */
  makeRoom(): boolean
  write(): void
  wipe(): void
  undo(): void
  /** Overwrites everything: it has been carried over. */
  empty(): void
  /** The same, and takes the tray's own file away. */
  remove(): void
  close(): void
}

interface Sheet {
  /** Counts from a number drawn by lot, so that it orders two editions and does not count them. */
  readonly edition: number
  /** Undefined once it has been written: what lies here for minutes should not fill the memory. */
  laid: Laid | undefined
  /** Empty until it has been written. */
  cells: readonly number[]
}

const fewestCells = 64
const mostCells = 1024
const growsBy = 2

export function openTray(path: string): Tray {
  const sheets = readSheets(path)
  const before = new Map<string, Sheet | undefined>()
  /** Keys of letters by box. */
  const boxes = new Map<string, Set<string>>()
  let count = fewestCells
  let file = existsSync(path)
    ? reopenTrayFile(path, new Set([...sheets.values()].flatMap(({ cells }) => cells)))
    : undefined
  for (const key of sheets.keys()) index(key)

  function index(key: string): void {
    if (!isLetter(key)) return
    const keys = boxes.get(boxIn(key)) ?? new Set<string>()
    boxes.set(boxIn(key), keys.add(key))
  }

  function unindex(key: string): void {
    const keys = boxes.get(boxIn(key))
    keys?.delete(key)
    if (keys?.size === 0) boxes.delete(boxIn(key))
  }

  function set(key: string, sheet: Sheet | undefined): void {
    if (sheet) {
      sheets.set(key, sheet)
      index(key)
    } else {
      sheets.delete(key)
      unindex(key)
    }
  }

  function change(key: string, laid: Laid | undefined): void {
    const there = sheets.get(key)
    if (!there && !laid) return
    if (!before.has(key)) before.set(key, there)
    const edition = before.get(key)?.edition ?? randomInt(editions)
    set(key, laid && { laid, edition: (edition + 1) % editions, cells: [] })
  }

  function laidAt(key: string): Laid | undefined {
    const sheet = sheets.get(key)
    return sheet && (sheet.laid ?? (file && parseContent(file.read(sheet.cells))))
  }

  function letterAt(key: string): StoredLetter | undefined {
    const laid = laidAt(key)
    return laid?.kind === 'letter' ? laid : undefined
  }

  const unwritten = (): Sheet[] =>
    [...before.keys()].flatMap(key => {
      const sheet = sheets.get(key)
      return sheet && sheet.cells.length === 0 ? [sheet] : []
    })

  /** What lies in the file: what is to stay, and what is lifted but not wiped yet. */
  const written = (): Sheet[] =>
    [...new Set([...sheets.values(), ...before.values()])].flatMap(sheet => (sheet?.cells.length ? [sheet] : []))

  /** A new file, larger where needed, with everything that was written before in new places. False on a full disk. */
  function rebuild(cells: number): boolean {
    const kept = written()
    const places: (readonly number[])[] = []
    const larger = createTrayFile(path, cells, draft => {
      for (const { cells } of kept) if (file) places.push(draft.write(file.read(cells)))
    })
    if (!larger) return false
    for (const [n, sheet] of kept.entries()) sheet.cells = places[n] ?? []
    count = cells
    file?.close()
    file = larger
    return true
  }

  function forgetAll(): void {
    sheets.clear()
    boxes.clear()
    before.clear()
  }

  function close(): void {
    file?.close()
    file = undefined
  }

  return {
    drop(place) {
      const laid = sheets.size > 0 ? laidAt(keyOf('drop', place)) : undefined
      return laid?.kind === 'drop' ? laid : undefined
    },
    letter: (box, clientId) => letterAt(keyOf('letter', box, clientId)),
    letters: box => [...(boxes.get(textOf(box)) ?? [])].flatMap(key => letterAt(key) ?? []),
    *inOrder() {
      for (const key of [...sheets.keys()].sort()) {
        const laid = laidAt(key)
        if (laid) yield laid
      }
    },
    isEmpty: () => sheets.size === 0,

    layDrop: drop => change(keyOf('drop', drop.place), { kind: 'drop', ...drop }),
    layLetter: letter => change(keyOf('letter', letter.box, letter.clientId), { kind: 'letter', ...letter }),
    liftDrop: place => change(keyOf('drop', place), undefined),
    liftLetter: (box, clientId) => change(keyOf('letter', box, clientId), undefined),

    changes: () => before.size,
    makeRoom() {
      const needed = cellsNeeded(unwritten())
      if (needed === 0 || needed <= (file?.freeCells() ?? 0)) return true
      const all = needed + cellsNeeded(written())
      if (all > mostCells) return false
      let cells = count
      while (cells < Math.min(mostCells, 2 * all)) cells *= growsBy
      return rebuild(cells)
    },
    write() {
      const sheetsToWrite = unwritten()
      if (!file || sheetsToWrite.length === 0) return
      for (const sheet of sheetsToWrite) if (sheet.laid) sheet.cells = file.write(contentOf(sheet.edition, sheet.laid))
      file.sync()
      for (const sheet of sheetsToWrite) sheet.laid = undefined
    },
    wipe() {
      let hasWiped = false
      for (const sheet of before.values()) {
        if (!sheet) continue
        file?.wipe(sheet.cells)
        hasWiped = true
      }
      before.clear()
      if (hasWiped) file?.sync()
    },
    undo() {
      const written = [...before.keys()].flatMap(key => sheets.get(key) ?? [])
      for (const [key, sheet] of before) set(key, sheet)
      before.clear()
      for (const sheet of written) file?.wipe(sheet.cells)
    },
    empty() {
      file?.wipe(written().flatMap(({ cells }) => cells))
      file?.sync()
      forgetAll()
    },
    remove() {
      forgetAll()
      close()
      count = fewestCells
      rmSync(path, { force: true })
      syncFolder(dirname(path))
    },
    close
  }
}

const editions = 65_536

function readSheets(path: string): Map<string, Sheet> {
  const sheets = new Map<string, Sheet>()
  for (const { content, cells } of readTrayFile(path)) {
    const edition = content.readUInt16BE()
    const laid = parseContent(content)
    if (!laid) continue
    const key = laid.kind === 'drop' ? keyOf('drop', laid.place) : keyOf('letter', laid.box, laid.clientId)
    const other = sheets.get(key)
    if (!other || isLater(edition, other.edition)) sheets.set(key, { edition, laid: undefined, cells })
  }
  return sheets
}

/** Round the clock: the nearer way tells which is later. */
const isLater = (one: number, other: number): boolean => (one - other + editions) % editions < editions / 2

/** Written over by the next one. */
function contentOf(edition: number, laid: Laid): Buffer {
  if (laid.body.length + largestHead > scratch.length) scratch = Buffer.alloc(laid.body.length + largestHead)
  scratch.writeUInt16BE(edition)
  return scratch.subarray(0, writeLaid(laid, scratch, 2))
}
let scratch: Buffer = Buffer.alloc(0)

const parseContent = (content: Buffer): Laid | undefined => parseLaid(new Uint8Array(content.subarray(2)))

function cellsNeeded(sheets: Iterable<Sheet>): number {
  let needed = 0
  for (const { laid, cells } of sheets) needed += laid ? cellsFor(laid.body.length + largestHead) : cells.length
  return needed
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

const isLetter = (key: string): boolean => key.startsWith('l')
const boxIn = (key: string): string => key.slice(1, 1 + boxIdLength)

const keyOf = (kind: Laid['kind'], ...parts: readonly Uint8Array[]): string =>
  kind.charAt(0) + parts.map(textOf).join('')
