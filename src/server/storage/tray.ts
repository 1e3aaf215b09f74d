import { randomInt } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BoxId, ClientId } from '../../wire/letterbox.ts'
import type { Place, StoredDrop, StoredLetter } from '../storage.ts'
import { cellsFor, createTrayFile, readTrayFile, reopenTrayFile, syncFolder } from './tray-file.ts'
import { type Laid, laidBytes, parseLaid } from './tray-laid.ts'

/**
 * What came since the file was last written anew. In the file itself, new rows would lie in the order in which they
 * came; here they lie by lot, until they are carried over in the order of their keys. All of it is in memory too: the
 * tray's own file is read at a start only.
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
  inOrder(): Laid[]
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
  readonly laid: Laid
  /** Counts from a number drawn by lot, so that it orders two editions and does not count them. */
  readonly edition: number
  /** Empty until it has been written. */
  cells: readonly number[]
}

const fewestCells = 64
const mostCells = 4096
const growsBy = 4

export function openTray(path: string): Tray {
  const sheets = readSheets(path)
  const before = new Map<string, Sheet | undefined>()
  const boxes = new Map<string, Map<string, StoredLetter>>()
  let count = fewestCells
  let file = existsSync(path)
    ? reopenTrayFile(path, new Set([...sheets.values()].flatMap(({ cells }) => cells)))
    : undefined
  for (const sheet of sheets.values()) index(sheet.laid)

  function index(laid: Laid): void {
    if (laid.kind === 'drop') return
    const letters = boxes.get(textOf(laid.box)) ?? new Map<string, StoredLetter>()
    boxes.set(textOf(laid.box), letters.set(textOf(laid.clientId), laid))
  }

  function unindex(laid: Laid): void {
    if (laid.kind === 'drop') return
    const letters = boxes.get(textOf(laid.box))
    letters?.delete(textOf(laid.clientId))
    if (letters?.size === 0) boxes.delete(textOf(laid.box))
  }

  function set(key: string, sheet: Sheet | undefined): void {
    const old = sheets.get(key)
    if (old) unindex(old.laid)
    if (sheet) {
      sheets.set(key, sheet)
      index(sheet.laid)
    } else sheets.delete(key)
  }

  function change(key: string, laid: Laid | undefined): void {
    const there = sheets.get(key)
    if (!there && !laid) return
    if (!before.has(key)) before.set(key, there)
    const edition = before.get(key)?.edition ?? randomInt(editions)
    set(key, laid && { laid, edition: (edition + 1) % editions, cells: [] })
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
      for (const sheet of kept) places.push(draft.write(contentOf(sheet)))
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
      const laid = sheets.size > 0 ? sheets.get(keyOf('drop', place))?.laid : undefined
      return laid?.kind === 'drop' ? laid : undefined
    },
    letter: (box, clientId) => boxes.get(textOf(box))?.get(textOf(clientId)),
    letters: box => [...(boxes.get(textOf(box))?.values() ?? [])],
    inOrder: () => [...sheets].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { laid }]) => laid),
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
      for (const sheet of sheetsToWrite) sheet.cells = file.write(contentOf(sheet))
      file.sync()
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
    const laid = parseLaid(new Uint8Array(content.subarray(2)))
    if (!laid) continue
    const key = laid.kind === 'drop' ? keyOf('drop', laid.place) : keyOf('letter', laid.box, laid.clientId)
    const other = sheets.get(key)
    if (!other || isLater(edition, other.edition)) sheets.set(key, { laid, edition, cells })
  }
  return sheets
}

/** Round the clock: the nearer way tells which is later. */
const isLater = (one: number, other: number): boolean => (one - other + editions) % editions < editions / 2

const contentOf = ({ edition, laid }: Sheet): Buffer =>
  Buffer.concat([Uint8Array.of(edition >> 8, edition & 255), laidBytes(laid)])

function cellsNeeded(sheets: Iterable<Sheet>): number {
  let cells = 0
  for (const { laid } of sheets) cells += cellsFor(laid.body.length + largestHead)
  return cells
}

/** Edition and all that stands before a body. */
const largestHead = 96

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

const keyOf = (kind: Laid['kind'], ...parts: readonly Uint8Array[]): string =>
  kind.charAt(0) + parts.map(textOf).join('')
