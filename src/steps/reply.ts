import type { Reply } from '../vocabulary/reply.ts'
import type { Desk } from './desk.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** The lead answers before there is anybody to offer. `not-eligible` and `signposted` close the request. */
export async function reply(
  _world: World,
  _lead: Desk,
  _id: string,
  _reply: Reply
): Promise<Outcome<ReceivedReferral, 'no-referral' | 'not-now' | 'letter-too-long'>> {
  return refuse('away')
}
