import type { Desk } from './desk.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** Tells the chosen mentor the name: the second and last person to learn it. */
export async function introduce(
  _world: World,
  _lead: Desk,
  _id: string,
  _note: string
): Promise<Outcome<ReceivedReferral, 'no-referral' | 'not-now' | 'mentor-unavailable' | 'letter-too-long'>> {
  return refuse('away')
}
