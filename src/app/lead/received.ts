import type { ReceivedReferral } from '../../steps/held/received-referral.ts'
import { deskAtHand } from '../shared/desk-state.ts'

/** The request a page was opened for. It cannot be gone: a desk keeps every request it ever took. */
export function receivedReferral(id: string): ReceivedReferral {
  const found = deskAtHand()
    .held.receivedReferrals()
    .find(each => each.id === id)
  if (!found) throw Error('lead: a page for a request that is not held')
  return found
}
