import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { Pairing } from './held/pairing.ts'
import { livePairing, logbookOf, noteAtSource, ofSelf } from './lane.ts'
import { saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'
import { keepUnsaid, saveAndSay, type WriteRefusal } from './write.ts'

/** At once and without a reason: one's browser reads the other lane no more, and one's own lane says so. */
export function stopContact(world: World, desk: Desk, pairing: string): Promise<Outcome<Pairing, WriteRefusal>> {
  return desk.inTurn(async () => {
    const held = livePairing(desk, pairing)
    if (!held) return refuse('no-pairing')
    if (!held.stopped) {
      const written = ofSelf(held, await logbookOf(world, desk, held)).length
      const kept = keepUnsaid({ ...held, stopped: true }, { kind: 'stop' }, written)
      if (!kept) return refuse('busy')
      const ended = held.stage === 'ended' ? held : ({ endedOn: world.today, endedBy: 'self' } as const)
      const { endedOn, endedBy } = ended
      desk.vault.put(kinds.pairing, pairing, { ...kept, stage: 'ended', endedOn, endedBy })
      if (held.stage === 'running') {
        const noted = await noteAtSource(world, desk, held)
        if (!noted.ok) return noted
      }
    }
    const said = await saveAndSay(world, desk, pairing)
    const sent = said.ok ? await saveAndSend(world, desk) : said
    return sent.ok ? good(desk.vault.get(kinds.pairing, pairing) ?? held) : sent
  })
}
