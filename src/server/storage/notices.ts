import { equal } from '../../wire/bytes.ts'
import type { Outcome, StoredNotice } from '../storage.ts'
import { bytesOf, type Connection } from './connection.ts'
import { done, refused } from './outcome.ts'

/** A name with a stroke says something that is true now and soon outdated: only its newest notice is kept. */
const keepsOnlyNewest = (name: string): boolean => name.includes('/')

export function keepNotice(connection: Connection, notice: StoredNotice): Outcome<'notice-out-of-chain'> {
  const { name, height, bytes, signature } = notice
  if (connection.run('keepNotice', name, height, bytes, signature) === 0) {
    const there = connection.get('readNotice', name, height)
    const isSame = there && equal(bytesOf(there, 'bytes'), bytes) && equal(bytesOf(there, 'signature'), signature)
    return isSame ? done : refused('notice-out-of-chain')
  }
  if (keepsOnlyNewest(name)) connection.run('forgetOlderNotices', name, height)
  return done
}

export const readNotices = (connection: Connection): StoredNotice[] =>
  connection.all('readNotices').map(row => ({
    name: String(row.name),
    height: Number(row.height),
    bytes: bytesOf(row, 'bytes'),
    signature: bytesOf(row, 'signature')
  }))
