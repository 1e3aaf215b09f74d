import { equal } from '../../wire/bytes.ts'
import type { BoxId, ClientId, LeftLetter } from '../../wire/letterbox.ts'
import type { Outcome, StoredLetter } from '../storage.ts'
import type { Holdings } from './carry.ts'
import { bytesOf } from './connection.ts'
import { done, refused } from './outcome.ts'

export function leaveLetter(
  { connection, tray, hasRoomFor }: Holdings,
  letter: StoredLetter
): Outcome<'occupied' | 'full'> {
  const row = connection.get('readLetter', letter.box, letter.clientId)
  const there = tray.letter(letter.box, letter.clientId)?.body ?? (row && bytesOf(row, 'body'))
  if (there) return equal(there, letter.body) ? done : refused('occupied')
  if (!hasRoomFor(letter.body.length)) return refused('full')
  tray.layLetter(letter)
  return done
}

/** Empty bytes come before every client id, the one of zeros included. */
const beforeAll = new Uint8Array(0)

export function listLetters(
  { connection, tray }: Holdings,
  box: BoxId,
  after: ClientId | undefined,
  atMost: number
): LeftLetter[] {
  const first = after ?? beforeAll
  const laid = tray.letters(box).filter(({ clientId }) => Buffer.compare(clientId, first) > 0)
  const isLaid = new Set(laid.map(({ clientId }) => Buffer.from(clientId).toString('hex')))
  const kept = connection
    .all('listLetters', box, first, atMost)
    .map(row => ({ clientId: bytesOf(row, 'client') as ClientId, body: bytesOf(row, 'body') }))
    .filter(({ clientId }) => !isLaid.has(Buffer.from(clientId).toString('hex')))
  if (laid.length === 0) return kept
  return [...kept, ...laid.map(({ clientId, body }) => ({ clientId, body }))]
    .sort((one, other) => Buffer.compare(one.clientId, other.clientId))
    .slice(0, atMost)
}

export function deleteLetters(
  { connection, blanks, tray }: Holdings,
  box: BoxId,
  clientIds: readonly ClientId[]
): Outcome<never> {
  for (const clientId of clientIds) {
    tray.liftLetter(box, clientId)
    blanks.letter(connection, box, clientId)
  }
  return done
}
