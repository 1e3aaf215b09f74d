import type { Entry } from '../vocabulary/entry.ts'
import type { Desk } from './desk.ts'
import type { Pairing } from './held/pairing.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type WriteRefusal = 'no-pairing' | 'ended' | 'too-long'

/** Keeps what is being written in one's own private space. */
export async function saveLetterDraft(
  _world: World,
  _desk: Desk,
  _pairing: string,
  _text: string
): Promise<Outcome<Pairing, WriteRefusal>> {
  return refuse('away')
}

/** Writes one entry in one's own lane. The draft stays until the server has acknowledged it. */
export async function write(
  _world: World,
  _desk: Desk,
  _pairing: string,
  _entry: Entry
): Promise<Outcome<Pairing, WriteRefusal>> {
  return refuse('away')
}
