import type { SealingRefusal } from '../letters/letter.ts'
import { type Lane, type Logbook, type LogbookEntry, openLogbook } from '../letters/logbook.ts'
import { type Entry, parseEntry } from '../vocabulary/entry.ts'
import type { MeetingBand } from '../vocabulary/parting.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { LivePairing } from './held/pairing.ts'
import { good, type Outcome } from './outcome.ts'
import { tellLead } from './welcome.ts'
import type { World } from './world.ts'

/** The pairing, unless there is none or its own lane is wiped. */
export function livePairing(desk: Desk, id: string): LivePairing | undefined {
  const pairing = desk.vault.get(kinds.pairing, id)
  return pairing?.stage === 'wiped' ? undefined : pairing
}

/** The logbook of a pairing as this desk has it open. */
export async function logbookOf(world: World, desk: Desk, pairing: LivePairing): Promise<Logbook> {
  const options = { known: pairing.heads, checkedOwn: pairing.checkedOwn, ignoreOther: pairing.stopped }
  const open = desk.logbooks.get(pairing.id) ?? (await openLogbook(world.line, pairing.keys, options))
  desk.logbooks.set(pairing.id, open)
  return open
}

/**
 * Fetches what is new in a logbook, in a call of its own, and notes an ending the other one wrote. Within a turn;
 * nothing is saved. Where contact was stopped, only one's own lane is read.
 */
export async function lookInto(
  world: World,
  desk: Desk,
  pairing: LivePairing
): Promise<Outcome<Logbook, SealingRefusal>> {
  const logbook = await logbookOf(world, desk, pairing)
  const read = await logbook.read()
  if (!read.ok) return read
  noteHeads(desk, pairing, logbook)
  const noted =
    pairing.stage === 'running' && hasEnded(pairing, logbook) ? await noteEnding(world, desk, pairing) : read
  return noted.ok ? good(logbook) : noted
}

/** Only ever higher: a lane that is no longer read stays as it was last seen. */
function noteHeads(desk: Desk, pairing: LivePairing, logbook: Logbook): void {
  const [seen, before] = [logbook.heads(), pairing.heads]
  const later = (lane: Lane) => (before && before[lane].number >= seen[lane].number ? before[lane] : seen[lane])
  const heads = { mentee: later('mentee'), mentor: later('mentor') }
  if (heads.mentee === before?.mentee && heads.mentor === before.mentor) return
  if (heads.mentee.number + heads.mentor.number === 0) return
  const checkedOwn = logbook.checkedOwn()
  const now = livePairing(desk, pairing.id) ?? pairing
  desk.vault.put(kinds.pairing, pairing.id, { ...now, heads, ...(checkedOwn && { checkedOwn }) })
}

const hasEnded = (pairing: LivePairing, logbook: Logbook): boolean =>
  ofOther(pairing, logbook).some(({ body }) => body.kind !== 'letter')

/** The 28 days count from the day one learns of it: a date written by the other one never shortens them. */
async function noteEnding(world: World, desk: Desk, pairing: LivePairing): Promise<Outcome<void, SealingRefusal>> {
  const noted = await noteAtSource(world, desk, pairing)
  const now = livePairing(desk, pairing.id) ?? pairing
  if (noted.ok)
    desk.vault.put(kinds.pairing, pairing.id, { ...now, stage: 'ended', endedOn: world.today, endedBy: 'other' })
  return noted
}

/** The request it came from ends too; a mentor's lead is told that it has ended, and nothing else. */
export async function noteAtSource(
  world: World,
  desk: Desk,
  { side, from, id }: LivePairing,
  meetings?: MeetingBand
): Promise<Outcome<void, SealingRefusal>> {
  if (side === 'mentor') {
    const held = desk.vault.get(kinds.receivedIntroduction, from)
    if (held?.stage !== 'welcomed') return good(undefined)
    return tellLead(
      world,
      desk,
      held.lead,
      held.thread,
      { kind: 'ended', ...(meetings && { meetings }) },
      `ended-${id}`
    )
  }
  const held = desk.vault.get(kinds.sentReferral, from)
  if (held?.stage === 'paired')
    desk.vault.put(kinds.sentReferral, from, { ...held, stage: 'ended', endedOn: world.today })
  return good(undefined)
}

export const ofOther = (pairing: LivePairing, logbook: Logbook): readonly LogbookEntry[] =>
  logbook.entries().filter(({ lane }) => lane !== pairing.side)

const ofSelf = (pairing: LivePairing, logbook: Logbook): readonly LogbookEntry[] =>
  logbook.entries().filter(({ lane }) => lane === pairing.side)

/** How many entries stand in one's own lane. */
export const writtenIn = (pairing: LivePairing, logbook: Logbook): number => logbook.heads()[pairing.side].number

/**
 * Writes in one's own lane what is kept in `unsaid`, oldest first, and forgets each once it is acknowledged. An entry
 * that got there although the answer was lost is found again and not written twice. Within a turn.
 */
export async function sayUnsaid(world: World, desk: Desk, id: string): Promise<Outcome<void, SealingRefusal>> {
  for (let pairing = livePairing(desk, id); pairing; pairing = livePairing(desk, id)) {
    const [first, ...rest] = pairing.unsaid
    if (!first) break
    const logbook = await logbookOf(world, desk, pairing)
    const isThere = ofSelf(pairing, logbook).some(
      ({ number, body }) => number > first.after && isSameEntry(body, first.entry)
    )
    if (!isThere) {
      const written = await logbook.append(first.entry, world.today)
      if (!written.ok) return written
    }
    desk.vault.put(kinds.pairing, id, { ...pairing, unsaid: rest })
    noteHeads(desk, { ...pairing, unsaid: rest }, logbook)
  }
  // What is forgotten late is found in the lane and not written again: what was said is said, whatever this gives.
  if (desk.vault.unsaved) await desk.vault.save()
  return good(undefined)
}

/** Parsed first, because two ways of writing the same fields are the same entry. */
export const isSameEntry = (one: Entry, other: Entry): boolean =>
  JSON.stringify(parseEntry(one)) === JSON.stringify(parseEntry(other))
