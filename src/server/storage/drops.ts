import type { Bytes } from '../../wire/bytes.ts'
import { equal } from '../../wire/bytes.ts'
import { sha256 } from '../hash.ts'
import type { HeldPlace, Outcome, PenHash, Place, Renewal, Replacement, SeenPlace, StoredDrop } from '../storage.ts'
import type { Holdings } from './carry.ts'
import { bytesOf } from './connection.ts'
import { done, refused } from './outcome.ts'

// A drop that comes lies on the tray; one that lies in the file already is altered there, as long as its size stays.
// So nothing in the file ever moves.

/** What a write did to which place, for those who wait. */
export type Changed = (place: Place) => void

export function createDrop(holdings: Holdings, drop: StoredDrop, changed: Changed): Outcome<'occupied' | 'full'> {
  const there = find(holdings, drop.place)
  if (there) return equal(there.body, drop.body) && equal(there.pen, drop.pen) ? done : refused('occupied')
  if (!holdings.hasRoomFor(drop.body.length)) return refused('full')
  holdings.tray.layDrop(drop)
  changed(drop.place)
  return done
}

export function replaceDrop(
  holdings: Holdings,
  { place, pen, current, body }: Replacement,
  changed: Changed
): Outcome<'absent' | 'wrong-pen' | 'changed' | 'full'> {
  const there = find(holdings, place)
  if (!there) return refused('absent')
  if (!equal(there.pen, pen)) return refused('wrong-pen')
  if (equal(there.body, body)) return done
  if (!equal(sha256(there.body), current)) return refused('changed')
  if (body.length > there.body.length && !holdings.hasRoomFor(body.length)) return refused('full')
  const { connection, blanks, tray } = holdings
  if (!tray.drop(place) && there.body.length === body.length) connection.run('replaceDrop', place, body)
  else {
    tray.layDrop({ ...there, body })
    blanks.drop(connection, place)
  }
  changed(place)
  return done
}

export function deleteDrop(holdings: Holdings, { place, pen }: HeldPlace, changed: Changed): Outcome<'wrong-pen'> {
  const there = penOf(holdings, place)
  if (!there) return done
  if (!equal(there, pen)) return refused('wrong-pen')
  holdings.tray.liftDrop(place)
  holdings.blanks.drop(holdings.connection, place)
  changed(place)
  return done
}

/** Looks at all of them before it touches one. */
export function renewDrops(holdings: Holdings, renewals: readonly Renewal[]): Outcome<'absent' | 'wrong-pen'> {
  for (const { place, pen } of renewals) {
    const there = penOf(holdings, place)
    if (!there) return refused('absent')
    if (!equal(there, pen)) return refused('wrong-pen')
  }
  const { connection, tray } = holdings
  for (const { place, season } of renewals) {
    const laid = tray.drop(place)
    if (laid) tray.layDrop({ ...laid, season })
    else connection.run('renewDrop', place, season)
  }
  return done
}

function find({ connection, tray }: Holdings, place: Place): StoredDrop | undefined {
  const laid = tray.drop(place)
  if (laid) return laid
  const row = connection.get('readDrop', place)
  if (!row) return undefined
  return { place, body: bytesOf(row, 'body'), pen: bytesOf(row, 'pen') as PenHash, season: Number(row.season) }
}

function penOf({ connection, tray }: Holdings, place: Place): PenHash | undefined {
  const laid = tray.drop(place)
  if (laid) return laid.pen
  const row = connection.get('readPen', place)
  return row && (bytesOf(row, 'pen') as PenHash)
}

export function readDrop({ connection, tray }: Holdings, place: Place): Bytes | undefined {
  const laid = tray.drop(place)
  if (laid) return laid.body
  const row = connection.get('readBody', place)
  return row && bytesOf(row, 'body')
}

export function isAsSeen(holdings: Holdings, { place, seen }: SeenPlace): boolean {
  const there = readDrop(holdings, place)
  return there && seen ? equal(sha256(there), seen) : there === undefined && seen === undefined
}
