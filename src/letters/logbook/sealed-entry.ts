import { type Day, dayFromNumber, dayNumber } from '../../vocabulary/day.ts'
import { type Entry, parseEntry } from '../../vocabulary/entry.ts'
import { fromJson, toJson } from '../../vocabulary/parse.ts'
import { type Bytes, concat, textOf, u32, utf8 } from '../../wire/bytes.ts'
import { pad } from '../drop.ts'
import { seal, tagLength, unsealAll } from '../primitives/aead.ts'
import { isMac, mac } from '../primitives/derive.ts'
import { type LaneKeys, noTag, type WriterKeys } from './lane-keys.ts'

/** An entry's place in its lane: its number, and the tag of what stands before it. */
export interface Place {
  readonly number: number
  /** Or all of what stands before it: its tag is its end. */
  readonly previousTag: Bytes
}

/** The last entry of the other lane that the writer had seen; number 0 and zero when there was none. */
export interface Seen {
  readonly number: number
  readonly tag: Bytes
}

export interface WrittenEntry {
  readonly seen: Seen
  readonly writtenOn: Day
  readonly body: Entry
}

const lengthLength = 4
const markLength = 32
const headLength = 4 + tagLength + 4

/**
 * seen number ‖ seen tag ‖ date ‖ body ‖ mark, padded and sealed to its place. The mark is an HMAC over place and entry,
 * so that a marked entry cannot be set into another place by the one other person who could seal it there. Undefined
 * for what no drop holds. A `nonce` is for the published vectors (`seal`).
 */
export async function sealEntry(
  keys: LaneKeys,
  writer: WriterKeys,
  place: Place,
  entry: WrittenEntry,
  nonce?: Bytes
): Promise<Bytes | undefined> {
  // A copy of its own, since it is used again after waiting.
  const associated = new Uint8Array(keys.associated(place.number, place.previousTag))
  const said = concat(u32(entry.seen.number), entry.seen.tag, u32(dayNumber(entry.writtenOn)), utf8(toJson(entry.body)))
  const padded = pad(concat(said, await mac(writer.markKey, concat(associated, said))))
  return padded && seal(keys.key, padded, associated, nonce)
}

/**
 * What became of one: `unopened` is a hole, or was not sealed for exactly its place; `forged` has not the mark that its
 * author looks for; `unreadable` is sound, and says what this program cannot read.
 */
export type OpenedEntry = ReadEntry | 'unopened' | 'forged' | 'unreadable'

export interface ReadEntry extends WrittenEntry {
  /** What was sealed, without its padding: all that is said, then the mark. */
  readonly saidAndMark: Bytes
}

export type SealedEntry = Place & { readonly body: Bytes }

/**
 * With a writer, their marks are looked for: only the author can tell, and tells others nothing by it. Many at a time, in
 * loops rather than chains of promises: a thousand are opened at once, and every hop counts.
 */
export async function openEntries(
  keys: LaneKeys,
  sealed: readonly (SealedEntry | undefined)[],
  writer?: WriterKeys
): Promise<readonly OpenedEntry[]> {
  const associatedOf = (index: number) => associatedWith(keys, sealed[index])
  const bodies = sealed.map(each => each?.body)
  const opened = await unsealAll(keys.key, bodies, associatedOf)
  const marked = writer && (await areMarked(writer, opened, associatedOf))
  return opened.map((padded, i) => {
    if (!padded) return 'unopened'
    return marked && marked[i] !== true ? 'forged' : (parseSaid(padded) ?? 'unreadable')
  })
}

const associatedWith = (keys: LaneKeys, place: Place | undefined): Bytes =>
  place ? keys.associated(place.number, place.previousTag) : noBytes
const noBytes = new Uint8Array(0)

/** Where an entry ends inside the padding; undefined where it cannot. */
function endOf(padded: Bytes): number | undefined {
  const end = lengthLength + readU32(padded, 0)
  return end > padded.length || end < lengthLength + headLength + markLength ? undefined : end
}

function areMarked(
  writer: WriterKeys,
  opened: readonly (Bytes | undefined)[],
  associatedOf: (index: number) => Bytes
): Promise<readonly (boolean | undefined)[]> {
  // Filled anew for each: the platform copies what it is given before `isMac` returns.
  let room = noBytes
  return Promise.all(
    opened.map((padded, index) => {
      const end = padded && endOf(padded)
      if (!padded || end === undefined) return undefined
      const associated = associatedOf(index)
      const before = associated.length - lengthLength
      if (room.length < before + padded.length) room = new Uint8Array(before + padded.length)
      room.set(padded, before)
      room.set(associated)
      return isMac(writer.markKey, padded.subarray(end - markLength, end), room.subarray(0, before + end - markLength))
    })
  )
}

function parseSaid(padded: Bytes): ReadEntry | undefined {
  const end = endOf(padded)
  if (end === undefined) return undefined
  const at = lengthLength
  const body = fromJson(textOf(padded.subarray(at + headLength, end - markLength)), parseEntry)
  const date = readU32(padded, at + 4 + tagLength)
  if (!body || date > lastDate) return undefined
  const number = readU32(padded, at)
  const seen = number === 0 ? nothingSeen : { number, tag: padded.subarray(at + 4, at + 4 + tagLength) }
  return { seen, writtenOn: dayOf(date), body, saidAndMark: padded.subarray(at, end) }
}

/** Further on there are no days of ten letters. */
const lastDate = dayNumber('9999-12-31' as Day)

let lastRead = { date: 0, day: dayFromNumber(0) }

/** Neighbours were mostly written on the same day. */
function dayOf(date: number): Day {
  if (lastRead.date !== date) lastRead = { date, day: dayFromNumber(date) }
  return lastRead.day
}

const nothingSeen: Seen = { number: 0, tag: noTag() }

/** By hand, because a view made for every entry is dearer than the four bytes. */
const readU32 = (bytes: Bytes, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0
