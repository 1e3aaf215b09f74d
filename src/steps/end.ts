import type { SealingRefusal } from '../letters/letter.ts'
import { daysBetween } from '../vocabulary/day.ts'
import type { MeetingBand } from '../vocabulary/parting.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { daysAfterEnding, type LivePairing, type Pairing } from './held/pairing.ts'
import { livePairing, logbookOf, lookInto, noteAtSource, writtenIn } from './lane.ts'
import { saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'
import { keepUnsaid, saveAndSay, type WriteRefusal } from './write.ts'

export interface ClosingNote {
  /** Goes into one's own lane for the other one to read; may be empty. */
  readonly words: string
  /** For the lead, from the mentor, with the mentee's consent. */
  readonly meetings?: MeetingBand
}

/** Either one ends it. After 28 days the next visit of each wipes their own lane. */
export function end(
  world: World,
  desk: Desk,
  pairing: string,
  note: ClosingNote
): Promise<Outcome<Pairing, WriteRefusal>> {
  return desk.inTurn(async () => {
    const held = livePairing(desk, pairing)
    if (!held) return refuse('no-pairing')
    if (held.stage === 'running') {
      const looked = await lookInto(world, desk, held)
      if (!looked.ok) return looked
      const now = livePairing(desk, pairing)
      if (now?.stage === 'running') {
        const closed = await close(world, desk, now, note, writtenIn(now, looked.value))
        if (!closed.ok) return closed
      }
    }
    const said = await saveAndSay(world, desk, pairing)
    const sent = said.ok ? await saveAndSend(world, desk) : said
    return sent.ok ? good(desk.vault.get(kinds.pairing, pairing) ?? held) : sent
  })
}

/** Kept before it is said: a browser that dies in between says it at the next visit. */
async function close(
  world: World,
  desk: Desk,
  pairing: LivePairing,
  note: ClosingNote,
  written: number
): Promise<Outcome<void, WriteRefusal>> {
  const kept = keepUnsaid(pairing, { kind: 'ending', text: note.words }, written)
  if (!kept) return refuse('busy')
  const noted = await noteAtSource(world, desk, pairing, note.meetings)
  if (noted.ok)
    desk.vault.put(kinds.pairing, pairing.id, { ...kept, stage: 'ended', endedOn: world.today, endedBy: 'self' })
  return noted
}

/** Within a turn: wipes one's own lanes whose 28 days are over. Gives the ids of those wiped now. */
export async function wipeDueLanes(world: World, desk: Desk): Promise<Outcome<readonly string[], SealingRefusal>> {
  const wiped: string[] = []
  for (const pairing of desk.held.pairings()) {
    if (pairing.stage !== 'ended' || daysBetween(pairing.endedOn, world.today) < daysAfterEnding) continue
    const gone = await (await logbookOf(world, desk, pairing)).wipe()
    if (!gone.ok) return gone
    const { id, side, otherName, mentor, from, startedOn, endedOn } = pairing
    const kept = { id, side, otherName, mentor, from, startedOn, endedOn }
    desk.vault.put(kinds.pairing, id, { ...kept, stage: 'wiped', wipedOn: world.today })
    desk.logbooks.delete(id)
    wiped.push(id)
  }
  if (wiped.length === 0) return good(wiped)
  const saved = await desk.vault.save()
  return saved.ok ? good(wiped) : saved
}
