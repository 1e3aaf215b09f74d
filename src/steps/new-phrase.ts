import { makePhrase, phraseSecret } from '../letters/phrase.ts'
import type { Desk } from './desk.ts'
import { good, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/**
 * Makes six new words and the slot they open; the old words open nothing any more. Gives the words, to be saved. Hand
 * in words that were shown and saved beforehand to have these.
 */
export function newSixWords(world: World, desk: Desk, sixWords?: string): Promise<Outcome<string>> {
  return desk.inTurn(async () => {
    const words = sixWords ?? (await makePhrase(world.random))
    await desk.vault.addSlot('phrase', await phraseSecret(world.stretch, words))
    const saved = await desk.vault.save()
    return saved.ok ? good(words) : saved
  })
}
