import type { SealingRefusal } from '../letters/letter.ts'
import { quarterOf } from '../vocabulary/day.ts'
import { forgetBuddyRequests } from './buddy.ts'
import { type Collected, collectAll } from './collect.ts'
import type { Desk } from './desk.ts'
import { wipeDueLanes } from './end.ts'
import { renewExample } from './example.ts'
import * as kinds from './held/kinds.ts'
import { livePairing, logbookOf, lookInto, sayUnsaid } from './lane.ts'
import { saveAndSend } from './outbox.ts'
import { done, good, type Outcome } from './outcome.ts'
import { sendWhereDue } from './profile.ts'
import { renewRosterInTime } from './publish.ts'
import { refreshScheme, type SchemeRefusal } from './scheme.ts'
import { tendUsedInvitations } from './used-invitations.ts'
import type { World } from './world.ts'

export interface Visited extends Collected {
  /** Pairings whose own lane was wiped now, their 28 days being over. */
  readonly wiped: readonly string[]
  /** Leads who were sent the newest profile now. */
  readonly profilesSent: number
}

export type VisitRefusal = SchemeRefusal | SealingRefusal

/**
 * What happens at each opening, and whenever the page asks again: reads the newest scheme, sends what still waits to
 * leave, collects letters, looks into logbooks, sends profiles that are due, wipes lanes that are due and renews
 * everything held once a quarter. The office's roster is signed again before it goes stale, and used invitations are
 * cleared away after their last day. Each group of drops and each letterbox is a call of its own.
 */
export function visit(world: World, desk: Desk): Promise<Outcome<Visited, VisitRefusal>> {
  return desk.inTurn(async () => {
    const ready = await first([
      () => desk.vault.refresh(),
      () => refreshScheme(world, desk),
      () => renewRosterInTime(world, desk),
      () => tendUsedInvitations(world, desk),
      () => (desk.vault.unsaved || desk.held.waitingToLeave() > 0 ? saveAndSend(world, desk) : done)
    ])
    if (!ready.ok) return ready
    const collected = await collectAll(world, desk)
    if (!collected.ok) return collected
    const looked = await lookIntoAll(world, desk)
    if (!looked.ok) return looked
    const profiles = await sendWhereDue(world, desk)
    if (!profiles.ok) return profiles
    const wiped = await wipeDueLanes(world, desk)
    if (!wiped.ok) return wiped
    const forgotten = await forgetBuddyRequests(world, desk)
    if (!forgotten.ok) return forgotten
    const renewed = await renewOnceAQuarter(world, desk)
    if (!renewed.ok) return renewed
    return good({ ...collected.value, wiped: wiped.value, profilesSent: profiles.value.sentTo })
  })
}

type Doing = () => Outcome<void, VisitRefusal> | Promise<Outcome<void, VisitRefusal>>

/** One after another, until one is refused. */
async function first(doings: readonly Doing[]): Promise<Outcome<void, VisitRefusal>> {
  for (const doing of doings) {
    const outcome = await doing()
    if (!outcome.ok) return outcome
  }
  return done
}

async function lookIntoAll(world: World, desk: Desk): Promise<Outcome<void, VisitRefusal>> {
  for (const { id } of desk.held.pairings()) {
    const pairing = livePairing(desk, id)
    if (!pairing) continue
    const looked = await lookInto(world, desk, pairing)
    if (!looked.ok) return looked
    const said = await sayUnsaid(world, desk, id)
    if (!said.ok) return said
  }
  return desk.vault.unsaved || desk.held.waitingToLeave() > 0 ? saveAndSend(world, desk) : done
}

/** Whatever is not renewed for six quarters may be thrown away by the server. */
async function renewOnceAQuarter(world: World, desk: Desk): Promise<Outcome<void, VisitRefusal>> {
  const quarter = quarterOf(world.today)
  if (desk.vault.get(kinds.renewed, 'renewed')?.quarter === quarter) return done
  const all = await desk.vault.renewAll()
  if (!all.ok) return all
  const example = await renewExample(world, desk)
  if (!example.ok) return example
  for (const { id } of desk.held.pairings()) {
    const pairing = livePairing(desk, id)
    const lane = pairing ? await (await logbookOf(world, desk, pairing)).renew() : done
    if (!lane.ok) return lane
  }
  desk.vault.put(kinds.renewed, 'renewed', { quarter })
  return desk.vault.save()
}
