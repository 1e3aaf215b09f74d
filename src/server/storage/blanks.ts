import type { BoxId, ClientId } from '../../wire/letterbox.ts'
import type { Place } from '../storage.ts'
import type { Connection } from './connection.ts'

/**
 * Rows of the file that were deleted since it was last written anew. To delete a row at once would make the engine
 * move others, and what it moves it also leaves behind. So the row is overwritten with zeros where it lies, with a
 * season that no row has, and nobody finds it any more; the next compaction takes it away.
 */
export interface Blanks {
  drop(connection: Connection, place: Place): void
  letter(connection: Connection, box: BoxId, clientId: ClientId): void
  /** Takes all of them away. Belongs inside a transaction, before the file is written anew. */
  remove(connection: Connection): void
}

/** `isKnown`: whether the file surely holds none. Where a process was killed, it must be searched. */
export function createBlanks(isKnown: boolean): Blanks {
  const drops: Place[] = []
  const letters: (readonly [BoxId, ClientId])[] = []
  let mustSearch = !isKnown

  return {
    drop(connection, place) {
      const there = connection.get('readPen', place)
      if (!there) return
      connection.run('blankDrop', place, zeros(there.size), zeros(hashLength))
      drops.push(place)
    },
    letter(connection, box, clientId) {
      const there = connection.get('readLetterSize', box, clientId)
      if (!there) return
      connection.run('blankLetter', box, clientId, zeros(there.size))
      letters.push([box, clientId])
    },
    remove(connection) {
      if (mustSearch) {
        connection.run('removeBlankDrops')
        connection.run('removeBlankLetters')
      }
      for (const place of drops) connection.run('removeBlankDrop', place)
      for (const [box, clientId] of letters) connection.run('removeBlankLetter', box, clientId)
      mustSearch = false
      drops.length = 0
      letters.length = 0
    }
  }
}

const hashLength = 32

const zeros = (length: unknown): Uint8Array => new Uint8Array(Number(length))
