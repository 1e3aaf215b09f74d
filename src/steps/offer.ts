import type { SealingRefusal } from '../letters/letter.ts'
import { sealOffer } from '../letters/offer.ts'
import type { Offer } from '../vocabulary/offer.ts'
import { type Desk, keyringOf, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { type ReceivedReferral, spokenPart } from './held/received-referral.ts'
import { enclose, isWaitingToLeave, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import { shortlistFor } from './shortlist.ts'
import type { World } from './world.ts'

export type OfferRefusal = 'no-referral' | 'not-now' | 'two-or-three' | SealingRefusal

/**
 * Seals two or three portraits with reasons to the mentee's return box; one, where nobody else is available. The mentee
 * may say none either way.
 */
export function offer(
  world: World,
  lead: Desk,
  id: string,
  offer: Offer
): Promise<Outcome<ReceivedReferral, OfferRefusal>> {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (held.stage === 'offered' && isWaitingToLeave(lead, id)) return sendKept(world, lead, held)
    if (held.stage !== 'spoken' && held.stage !== 'none-chosen') return refuse('not-now')
    if (!isEnough(lead, id, offer.candidates.length)) return refuse('two-or-three')
    const { returnBox } = held.referral
    const letter = await sealOffer(offer, returnBox, held.thread, keyringOf(lead).keys, writing(world, lead))
    if (!letter.ok) return letter
    const now = { ...spokenPart(held), stage: 'offered', offeredOn: world.today, offer } as const
    lead.vault.put(kinds.receivedReferral, id, now)
    enclose(lead, letter.value, id)
    return sendKept(world, lead, now)
  })
}

/** Who is available is only looked for where a single name is offered. */
const isEnough = (lead: Desk, id: string, count: number): boolean =>
  count === 1 ? shortlistFor(lead, id)?.ranked.length === 1 : count === 2 || count === 3

async function sendKept(world: World, lead: Desk, now: ReceivedReferral): Promise<Outcome<ReceivedReferral>> {
  const sent = await saveAndSend(world, lead)
  return sent.ok ? good(now) : sent
}
