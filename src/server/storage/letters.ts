import { equal } from '../../wire/bytes.ts'
import type { BoxId, ClientId, LeftLetter } from '../../wire/letterbox.ts'
import type { Outcome, StoredLetter } from '../storage.ts'
import { bytesOf, type Connection } from './connection.ts'
import { done, refused } from './outcome.ts'

export function leaveLetter(connection: Connection, letter: StoredLetter): Outcome<'occupied'> {
  const { box, clientId, body, season } = letter
  if (connection.run('leaveLetter', box, clientId, body, season) === 1) return done
  const there = connection.get('readLetter', box, clientId)
  return there && equal(bytesOf(there, 'body'), body) ? done : refused('occupied')
}

/** Empty bytes come before every client id, the one of zeros included. */
const beforeAll = new Uint8Array(0)

export function listLetters(
  connection: Connection,
  box: BoxId,
  after: ClientId | undefined,
  atMost: number
): LeftLetter[] {
  return connection.all('listLetters', box, after ?? beforeAll, atMost).map(row => ({
    clientId: bytesOf(row, 'client') as ClientId,
    body: bytesOf(row, 'body')
  }))
}

export function deleteLetters(connection: Connection, box: BoxId, clientIds: readonly ClientId[]): Outcome<never> {
  for (const clientId of clientIds) connection.run('deleteLetter', box, clientId)
  return done
}
