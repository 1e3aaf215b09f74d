import type { CheckWords } from '../letters/words.ts'
import type { Desk } from './desk.ts'
import type { Pairing } from './held/pairing.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** The four safety words of a pairing. The mentor says the first two, the mentee the others. */
export async function safetyWords(_world: World, _desk: Desk, _pairing: string): Promise<CheckWords> {
  throw Error('not yet walked')
}

/** One's own tick in one's own vault that the words were the same. Nothing is sent. */
export async function confirmWords(
  _world: World,
  _desk: Desk,
  _pairing: string
): Promise<Outcome<Pairing, 'no-pairing'>> {
  return refuse('away')
}
