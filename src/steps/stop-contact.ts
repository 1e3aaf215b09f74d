import type { SealingRefusal } from '../letters/letter.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { Pairing } from './held/pairing.ts'
import { livePairing, logbookOf, lookInto, noteAtSource, sayUnsaid, writtenIn } from './lane.ts'
import { saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'
import { keepUnsaid, type WriteRefusal } from './write.ts'

/** At once and without a reason: one's browser reads the other lane no more, and one's own lane says so. */
export function stopContact(world: World, desk: Desk, pairing: string): Promise<Outcome<Pairing, WriteRefusal>> {
  return desk.inTurn(async () => {
    const held = livePairing(desk, pairing)
    if (!held) return refuse('no-pairing')
    if (!held.stopped) {
      const written = writtenIn(held, await logbookOf(world, desk, held))
      const kept = keepUnsaid({ ...held, stopped: true }, { kind: 'stop' }, written)
      if (!kept) return refuse('busy')
      // A lead whom nothing can be sealed to is not told, and that does not hold up the stop.
      if (held.stage === 'running') await noteAtSource(world, desk, held)
      const ended = held.stage === 'ended' ? held : ({ endedOn: world.today, endedBy: 'self' } as const)
      const { endedOn, endedBy } = ended
      desk.vault.put(kinds.pairing, pairing, { ...kept, stage: 'ended', endedOn, endedBy })
      desk.logbooks.delete(pairing)
    }
    const said = await sayAlone(world, desk, pairing)
    const sent = said.ok ? await saveAndSend(world, desk) : said
    return sent.ok ? good(desk.vault.get(kinds.pairing, pairing) ?? held) : sent
  })
}

/** Kept first, so that the stop holds even when the line is away; then said, with the other lane left unread. */
async function sayAlone(world: World, desk: Desk, id: string): Promise<Outcome<void, SealingRefusal>> {
  const saved = await desk.vault.save()
  const pairing = livePairing(desk, id)
  if (!saved.ok || !pairing) return saved
  const looked = await lookInto(world, desk, pairing)
  return looked.ok ? sayUnsaid(world, desk, id) : looked
}
