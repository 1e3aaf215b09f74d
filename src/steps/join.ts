import type { CheckWords } from '../letters/words.ts'
import type { Application } from '../vocabulary/application.ts'
import type { Desk } from './desk.ts'
import type { InvitationLink } from './invite.ts'
import type { NewKeys } from './open-private-space.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** What an applicant writes of themselves. The card is made by the step. */
export type AboutApplicant = Omit<Application, 'card' | 'desk'>

/**
 * Makes the applicant's private space first, then leaves the application in the invitation's drop. Refuses with
 * `invitation-used` when somebody has applied with this link already.
 */
export async function join(
  _world: World,
  _invitation: InvitationLink,
  _keys: NewKeys,
  _about: AboutApplicant
): Promise<Outcome<Desk, SchemeRefusal | 'invitation-used'>> {
  return refuse('away')
}

/** The four check words on the applicant's side: to be compared with the office in the room, by video or telephone. */
export async function joinWords(_world: World, _applicant: Desk): Promise<CheckWords> {
  throw Error('not yet walked')
}

/** `waiting` until the office has signed a roster with this person in it. */
export function standing(_desk: Desk): 'waiting' | 'in-roster' {
  throw Error('not yet walked')
}
