import type { Blanks } from './blanks.ts'
import type { Connection } from './connection.ts'
import type { Tray } from './tray.ts'

/** Where what is kept lies: the file with its blanks, and the tray with what came since the file was written anew. */
export interface Holdings {
  readonly connection: Connection
  readonly blanks: Blanks
  readonly tray: Tray
  /** Whether something new of this length may come, as far as the disk goes. */
  hasRoomFor(length: number): boolean
}

/** Carries everything over from the tray into the file, in the order of keys. Belongs inside a transaction. */
export function carryOver({ connection, tray }: Pick<Holdings, 'connection' | 'tray'>): void {
  for (const laid of tray.inOrder()) {
    if (laid.kind === 'drop') connection.run('carryDrop', laid.place, laid.body, laid.pen, laid.season)
    else connection.run('carryLetter', laid.box, laid.clientId, laid.body, laid.season)
  }
}
