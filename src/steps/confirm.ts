import { type CheckWords, safetyWords as wordsOf } from '../letters/words.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { Pairing } from './held/pairing.ts'
import { livePairing } from './lane.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** The four check words of a pairing: one person says the first two, the other the others. Undefined once it is wiped. */
export async function safetyWords(world: World, desk: Desk, pairing: string): Promise<CheckWords | undefined> {
  const held = livePairing(desk, pairing)
  const mentor = held && desk.scheme.people.get(held.mentor)
  if (!held || !mentor) return undefined
  return wordsOf(world.stretch, desk.scheme.id, mentor.card, held.mentee, held.keys.pairingSecret)
}

/** One's own tick in one's own vault that the words were the same. Nothing is sent. */
export function confirmWords(world: World, desk: Desk, pairing: string): Promise<Outcome<Pairing, 'no-pairing'>> {
  return desk.inTurn(async () => {
    const held = livePairing(desk, pairing)
    if (!held) return refuse('no-pairing')
    const now = { ...held, confirmedOn: world.today }
    desk.vault.put(kinds.pairing, pairing, now)
    const saved = await desk.vault.save()
    return saved.ok ? good(now) : saved
  })
}
