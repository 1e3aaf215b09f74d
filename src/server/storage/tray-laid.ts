import type { Bytes } from '../../wire/bytes.ts'
import { type BoxId, boxIdLength, type ClientId, clientIdLength } from '../../wire/letterbox.ts'
import { parse } from '../../wire/reader.ts'
import type { PenHash, Place, StoredDrop, StoredLetter } from '../storage.ts'

/** What may lie on the tray: the same columns as the tables have. */
export type Laid = ({ readonly kind: 'drop' } & StoredDrop) | ({ readonly kind: 'letter' } & StoredLetter)

const kinds = { drop: 1, letter: 2 }
const hashLength = 32

/** All that stands before a body, at most. */
export const largestHead = 96

/**
 * Kind(1) ‖ season(4) ‖ place(32) ‖ pen(32), or box(32) ‖ client id(16), then the body's length(4) and the body, written
 * into `bytes` from `at` on; gives where it ends.
 */
export function writeLaid(laid: Laid, bytes: Buffer, at: number): number {
  const names = laid.kind === 'drop' ? [laid.place, laid.pen] : [laid.box, laid.clientId]
  let end = bytes.writeUInt8(kinds[laid.kind], at)
  end = bytes.writeUInt32BE(laid.season, end)
  for (const name of names) {
    bytes.set(name, end)
    end += name.length
  }
  end = bytes.writeUInt32BE(laid.body.length, end)
  bytes.set(laid.body, end)
  return end + laid.body.length
}

/** Undefined where it is laid out otherwise; what stands behind the body is not looked at. */
export const parseLaid = (bytes: Bytes): Laid | undefined =>
  parse(bytes, reader => {
    const kind = reader.u8()
    const season = reader.u32()
    const body = () => reader.take(reader.u32())
    const laid: Laid =
      kind === kinds.drop
        ? {
            kind: 'drop',
            season,
            place: reader.take(hashLength) as Place,
            pen: reader.take(hashLength) as PenHash,
            body: body()
          }
        : {
            kind: 'letter',
            season,
            box: reader.take(boxIdLength) as BoxId,
            clientId: reader.take(clientIdLength) as ClientId,
            body: body()
          }
    reader.rest()
    return kind === kinds.drop || kind === kinds.letter ? laid : undefined
  })
