import { type Bytes, concat, u8, u32 } from '../../wire/bytes.ts'
import { type BoxId, boxIdLength, type ClientId, clientIdLength } from '../../wire/letterbox.ts'
import { parse } from '../../wire/reader.ts'
import type { PenHash, Place, StoredDrop, StoredLetter } from '../storage.ts'

/** What may lie on the tray: the same columns as the tables have. */
export type Laid = ({ readonly kind: 'drop' } & StoredDrop) | ({ readonly kind: 'letter' } & StoredLetter)

const kinds = { drop: 1, letter: 2 }
const hashLength = 32

/** Kind(1) ‖ season(4) ‖ place(32) ‖ pen(32), or box(32) ‖ client id(16), then the body's length(4) and the body. */
export function laidBytes(laid: Laid): Bytes {
  const names = laid.kind === 'drop' ? [laid.place, laid.pen] : [laid.box, laid.clientId]
  return concat(u8(kinds[laid.kind]), u32(laid.season), ...names, u32(laid.body.length), laid.body)
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
