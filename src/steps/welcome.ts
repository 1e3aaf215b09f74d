import type { Desk } from './desk.ts'
import type { Pairing } from './held/pairing.ts'
import type { ReceivedIntroduction } from './held/received-introduction.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type WelcomeRefusal = 'no-introduction' | 'not-now' | 'letter-too-long'

/** The mentor says yes: makes the pairing secret, keeps it, seals it to the mentee and tells the lead *accepted*. */
export async function welcome(
  _world: World,
  _mentor: Desk,
  _introductionId: string,
  _note: string
): Promise<Outcome<Pairing, WelcomeRefusal>> {
  return refuse('away')
}

/** The mentor steps back, without a reason. The name is forgotten here. */
export async function stepBack(
  _world: World,
  _mentor: Desk,
  _introductionId: string
): Promise<Outcome<ReceivedIntroduction, WelcomeRefusal>> {
  return refuse('away')
}
