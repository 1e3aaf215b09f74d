import { type Day, dayFromNumber, dayNumber } from '../../vocabulary/day.ts'
import { type Entry, parseEntry } from '../../vocabulary/entry.ts'
import { fromJson } from '../../vocabulary/parse.ts'
import { type Bytes, concat, textOf, u32, utf8 } from '../../wire/bytes.ts'
import { pad } from '../drop.ts'
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

const lengthLength = 4
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

/** An entry, and whether the author's mark is on it; only the author can tell, and tells others nothing by it. */
export type OpenedEntry = WrittenEntry & { readonly isMarked: boolean }

/** Undefined where the body was not sealed for exactly this place. With a writer, their mark is looked for. */
export function openEntry(
  keys: LaneKeys,
  place: Place,
  body: Bytes,
  writer?: WriterKeys
): Promise<OpenedEntry | undefined> {
  const associated = keys.associated(place.number, place.previousTag)
  // Not async functions one inside the other: a thousand entries are opened at once, and every await counts.
  return unseal(keys.key, body, associated).then(padded => {
    if (typeof padded === 'string') return undefined
    const view = new DataView(padded.buffer)
    const end = lengthLength + view.getUint32(0)
    if (end > padded.length || end < lengthLength + headLength + markLength) return undefined
    const entry = parseSaid(padded, view, end - markLength)
    if (!entry || !writer) return entry
    const mark = padded.subarray(end - markLength, end)
    const said = padded.subarray(lengthLength, end - markLength)
    return isMac(writer.markKey, mark, concat(associated, said)).then(isMarked => ({ ...entry, isMarked }))
  })
}

function parseSaid(padded: Bytes, view: DataView, end: number): OpenedEntry | undefined {
  const at = lengthLength
  const body = fromJson(textOf(padded.subarray(at + headLength, end)), parseEntry)
  if (!body) return undefined
  const seen = { number: view.getUint32(at), tag: padded.subarray(at + 4, at + 4 + tagLength) }
  return { seen, writtenOn: dayFromNumber(view.getUint32(at + 4 + tagLength)), body, isMarked: false }
}
