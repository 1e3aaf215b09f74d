import { ownerOf } from '../letters/keys.ts'
import { lettersPerPage } from '../wire/letterbox.ts'
import { boxesOf, type OwnBox } from './boxes.ts'
import { type Desk, ownPlace } from './desk.ts'
import { livePairing, logbookOf } from './lane.ts'
import { done, good, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/** What "delete everything about me" could not take back, to be shown. */
export interface Remains {
  /** One's row in the public roster, which only the office can end. */
  readonly roster: boolean
  /** Names of those who were sent letters and keep what they were told. */
  readonly told: readonly string[]
}

/**
 * Deletes letters, lanes and items, then the vault, the slots last. The desk is of no use afterwards. After `away`
 * walk it again: what is gone stays gone.
 */
export function erase(world: World, desk: Desk): Promise<Outcome<Remains>> {
  return desk.inTurn(async () => {
    const remains = remainsOf(desk)
    for (const box of boxesOf(desk)) {
      const emptied = await emptyUnread(world, box)
      if (!emptied.ok) return emptied
    }
    for (const { id } of desk.held.pairings()) {
      const pairing = livePairing(desk, id)
      const wiped = pairing ? await (await logbookOf(world, desk, pairing)).wipe() : done
      if (!wiped.ok) return wiped
    }
    const erased = await desk.vault.eraseAll()
    return erased.ok ? good(remains) : erased
  })
}

async function emptyUnread(world: World, box: OwnBox): Promise<Outcome<void>> {
  const owner = await ownerOf(box.keys.boxSecret)
  const listed = await world.line.listLetters(owner)
  if (!listed.ok) return listed
  const ids = listed.value.map(({ clientId }) => clientId)
  for (let at = 0; at < ids.length; at += lettersPerPage) {
    const deleted = await world.line.deleteLetters({ owner, clientIds: ids.slice(at, at + lettersPerPage) })
    if (!deleted.ok) return deleted
  }
  return done
}

function remainsOf(desk: Desk): Remains {
  const told = new Set<string>()
  for (const referral of desk.held.sentReferrals()) {
    if (referral.stage === 'draft') continue
    told.add(referral.leadName)
    if ('mentorName' in referral) told.add(referral.mentorName)
  }
  return { roster: ownPlace(desk) !== undefined, told: [...told] }
}
