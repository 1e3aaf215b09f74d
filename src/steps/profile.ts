import type { Profile } from '../vocabulary/profile.ts'
import type { Desk } from './desk.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type ProfileFacts = Omit<Profile, 'revision'>

/**
 * Keeps a mentor's profile under the next revision, then sends it on as `sendProfile` does. Refuses a portrait above
 * 1,200 bytes.
 */
export async function saveProfile(
  _world: World,
  _mentor: Desk,
  _facts: ProfileFacts
): Promise<Outcome<{ readonly sentTo: number }, 'portrait-too-long' | 'letter-too-long'>> {
  return refuse('away')
}

/** Seals the newest profile to every usable lead that lacks it: walked at each visit too. */
export async function sendProfile(
  _world: World,
  _mentor: Desk
): Promise<Outcome<{ readonly sentTo: number }, 'letter-too-long'>> {
  return refuse('away')
}
