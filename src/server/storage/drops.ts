import type { Bytes } from '../../wire/bytes.ts'
import { equal } from '../../wire/bytes.ts'
import { sha256 } from '../hash.ts'
import type { HeldPlace, Outcome, PenHash, Place, Renewal, Replacement, SeenPlace, StoredDrop } from '../storage.ts'
import { bytesOf, type Connection } from './connection.ts'
import { done, refused } from './outcome.ts'

/** What a write did to which place, for those who wait. */
export type Changed = (place: Place) => void

export function createDrop(connection: Connection, drop: StoredDrop, changed: Changed): Outcome<'occupied'> {
  if (connection.run('createDrop', drop.place, drop.body, drop.pen, drop.season) === 1) {
    changed(drop.place)
    return done
  }
  const there = connection.get('readDrop', drop.place)
  const isSame = there && equal(bytesOf(there, 'body'), drop.body) && equal(bytesOf(there, 'pen'), drop.pen)
  return isSame ? done : refused('occupied')
}

export function replaceDrop(
  connection: Connection,
  { place, pen, current, body }: Replacement,
  changed: Changed
): Outcome<'absent' | 'wrong-pen' | 'changed'> {
  const there = connection.get('readDrop', place)
  if (!there) return refused('absent')
  if (!equal(bytesOf(there, 'pen'), pen)) return refused('wrong-pen')
  if (equal(bytesOf(there, 'body'), body)) return done
  if (!equal(sha256(bytesOf(there, 'body')), current)) return refused('changed')
  connection.run('replaceDrop', place, body)
  changed(place)
  return done
}

export function deleteDrop(connection: Connection, { place, pen }: HeldPlace, changed: Changed): Outcome<'wrong-pen'> {
  const there = penOf(connection, place)
  if (!there) return done
  if (!equal(there, pen)) return refused('wrong-pen')
  connection.run('deleteDrop', place)
  changed(place)
  return done
}

/** Looks at all of them before it touches one. */
export function renewDrops(connection: Connection, renewals: readonly Renewal[]): Outcome<'absent' | 'wrong-pen'> {
  for (const { place, pen } of renewals) {
    const there = penOf(connection, place)
    if (!there) return refused('absent')
    if (!equal(there, pen)) return refused('wrong-pen')
  }
  for (const { place, season } of renewals) connection.run('renewDrop', place, season)
  return done
}

function penOf(connection: Connection, place: Place): PenHash | undefined {
  const there = connection.get('readPen', place)
  return there && (bytesOf(there, 'pen') as PenHash)
}

export function readDrop(connection: Connection, place: Place): Bytes | undefined {
  const there = connection.get('readBody', place)
  return there && bytesOf(there, 'body')
}

export function isAsSeen(connection: Connection, { place, seen }: SeenPlace): boolean {
  const there = readDrop(connection, place)
  return there && seen ? equal(sha256(there), seen) : there === undefined && seen === undefined
}
