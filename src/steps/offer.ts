import type { Candidate } from '../vocabulary/offer.ts'
import type { Desk } from './desk.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** Seals two or three portraits with reasons to the mentee's return box. */
export async function offer(
  _world: World,
  _lead: Desk,
  _id: string,
  _offer: { readonly candidates: readonly Candidate[]; readonly note: string }
): Promise<Outcome<ReceivedReferral, 'no-referral' | 'not-now' | 'two-or-three' | 'not-eligible' | 'letter-too-long'>> {
  return refuse('away')
}
