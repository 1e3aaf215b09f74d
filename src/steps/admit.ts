import type { CheckWords } from '../letters/words.ts'
import type { Desk } from './desk.ts'
import type { Invitation } from './held/invitation.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** Looks into the drops of open invitations and keeps what was left there. Gives all that wait to be admitted. */
export async function readApplications(_world: World, _office: Desk): Promise<Outcome<readonly Invitation[]>> {
  return refuse('away')
}

/** The four check words on the office's side. Undefined while nobody has applied. */
export async function applicationWords(_world: World, _office: Desk, _invitation: Invitation): Promise<CheckWords> {
  throw Error('not yet walked')
}

/** Signs one roster that admits all of these, after their check words were compared, and deletes the applications. */
export async function admit(
  _world: World,
  _office: Desk,
  _ids: readonly string[]
): Promise<Outcome<void, 'not-entitled' | 'no-application'>> {
  return refuse('away')
}
