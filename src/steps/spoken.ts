import type { CheckWords } from '../letters/words.ts'
import type { Desk } from './desk.ts'
import type { ReceivedReferral, SpokenFacts } from './held/received-referral.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** What is known before the first call: the facts as written, for the lead to put right while listening. */
export function factsAsWritten(_referral: ReceivedReferral): SpokenFacts {
  throw Error('not yet walked')
}

/** The lead has spoken with the mentee; what the call filled in is kept beside what was written. */
export async function markSpoken(
  _world: World,
  _lead: Desk,
  _id: string,
  _facts: SpokenFacts
): Promise<Outcome<ReceivedReferral, 'no-referral' | 'not-now'>> {
  return refuse('away')
}

/** The lead words of the lead's side: the mentee reads two, the lead reads two. */
export async function receivedLeadWords(_world: World, _lead: Desk, _referral: ReceivedReferral): Promise<CheckWords> {
  throw Error('not yet walked')
}
