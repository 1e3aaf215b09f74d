import { type Day, dayFromNumber, dayNumber } from '../../vocabulary/day.ts'
import { type Entry, parseEntry } from '../../vocabulary/entry.ts'
import { fromJson } from '../../vocabulary/parse.ts'
import { type Bytes, concat, textOf, u32, utf8 } from '../../wire/bytes.ts'
import { pad, unpad } from '../drop.ts'
import { seal, tagLength, unseal } from '../primitives/aead.ts'
import { isMac, mac } from '../primitives/derive.ts'
import type { LaneKeys, WriterKeys } from './lane-keys.ts'

/** An entry's place in its lane: its number, and the tag of what stands before it. */
export interface Place {
  readonly number: number
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

export interface OpenedEntry extends WrittenEntry {
  /** Whether the author's mark is on it; only the author can tell, and tells others nothing by it. */
  isMarkedBy(writer: WriterKeys): Promise<boolean>
}

const markLength = 32
const headLength = 4 + tagLength + 4

/**
 * seen number ‖ seen tag ‖ date ‖ body ‖ mark, padded and sealed to its place. The mark is an HMAC over place and entry,
 * so that a marked entry cannot be set into another place by the one other person who could seal it there.
 */
export async function sealEntry(
  keys: LaneKeys,
  writer: WriterKeys,
  place: Place,
  entry: WrittenEntry
): Promise<Bytes | undefined> {
  const associated = keys.associated(place.number, place.previousTag)
  const said = concat(
    u32(entry.seen.number),
    entry.seen.tag,
    u32(dayNumber(entry.writtenOn)),
    utf8(JSON.stringify(entry.body))
  )
  const padded = pad(concat(said, await mac(writer.markKey, concat(associated, said))))
  return padded && seal(keys.key, padded, associated)
}

/** Undefined where the body was not sealed for exactly this place. */
export async function openEntry(keys: LaneKeys, place: Place, body: Bytes): Promise<OpenedEntry | undefined> {
  const associated = keys.associated(place.number, place.previousTag)
  const padded = await unseal(keys.key, body, associated)
  const plaintext = typeof padded === 'string' ? undefined : unpad(padded)
  if (!plaintext || plaintext.length < headLength + markLength) return undefined
  const said = plaintext.subarray(0, -markLength)
  const entry = fromJson(textOf(said.subarray(headLength)), parseEntry)
  if (!entry) return undefined
  const view = new DataView(said.buffer, said.byteOffset)
  return {
    seen: { number: view.getUint32(0), tag: said.subarray(4, 4 + tagLength) },
    writtenOn: dayFromNumber(view.getUint32(4 + tagLength)),
    body: entry,
    isMarkedBy: writer => isMac(writer.markKey, plaintext.subarray(-markLength), concat(associated, said))
  }
}
