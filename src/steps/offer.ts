import type { SealingRefusal } from '../letters/letter.ts'
import { sealOffer } from '../letters/offer.ts'
import type { Offer } from '../vocabulary/offer.ts'
import { type Desk, keyringOf, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { type ReceivedReferral, spokenPart } from './held/received-referral.ts'
import { enclose, isWaitingToLeave, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import { type Shortlist, shortlistFor } from './shortlist.ts'
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
    if (!isEnough(offer, shortlistFor(lead, id))) return refuse('two-or-three')
    const { returnBox } = held.referral
    const letter = await sealOffer(offer, returnBox, held.thread, keyringOf(lead).keys, writing(world, lead))
    if (!letter.ok) return letter
    const now = { ...spokenPart(held), stage: 'offered', offeredOn: world.today, offer } as const
    lead.vault.put(kinds.receivedReferral, id, now)
    enclose(lead, letter.value, id)
    return sendKept(world, lead, now)
  })
}

function isEnough({ candidates }: Offer, list: Shortlist | undefined): boolean {
  const isTheOnlyOne = candidates.length === 1 && list?.ranked.length === 1
  return isTheOnlyOne || candidates.length === 2 || candidates.length === 3
}

async function sendKept(world: World, lead: Desk, now: ReceivedReferral): Promise<Outcome<ReceivedReferral>> {
  const sent = await saveAndSend(world, lead)
  return sent.ok ? good(now) : sent
}
