import type { PersonKey } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import type { SentReferral } from './held/sent-referral.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type ChooseRefusal = 'no-referral' | 'not-now' | 'not-offered' | 'letter-too-long'

/** The mentee chooses one of those offered; a box and a key are made fresh for this mentor. */
export async function choose(
  _world: World,
  _mentee: Desk,
  _id: string,
  _choice: { readonly mentor: PersonKey; readonly maySayPractice: boolean }
): Promise<Outcome<SentReferral, ChooseRefusal>> {
  return refuse('away')
}

/** None of those offered, and why, if the mentee likes to say. */
export async function chooseNone(
  _world: World,
  _mentee: Desk,
  _id: string,
  _why: string
): Promise<Outcome<SentReferral, ChooseRefusal>> {
  return refuse('away')
}

/** The lead records a choice made on the telephone. */
export async function recordChoice(
  _world: World,
  _lead: Desk,
  _id: string,
  _choice: { readonly mentor: PersonKey; readonly maySayPractice: boolean }
): Promise<Outcome<ReceivedReferral, ChooseRefusal>> {
  return refuse('away')
}
