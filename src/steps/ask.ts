import type { CheckWords } from '../letters/words.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import type { ReferralDraft, SentReferral } from './held/sent-referral.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { SchemeAtHand } from './scheme.ts'
import type { World } from './world.ts'

/** Keeps the form as it stands; `id` to go on with a draft begun earlier. Gives the draft. */
export async function saveDraft(
  _world: World,
  _mentee: Desk,
  _facts: ReferralDraft,
  _id?: string
): Promise<Outcome<SentReferral>> {
  return refuse('away')
}

/** What is still missing before a draft may be sent, by the name of the field. */
export type MissingField = 'area' | 'lead' | 'calledName' | 'telephone' | 'workplace'
export function missingFields(_facts: ReferralDraft): readonly MissingField[] {
  throw Error('not yet walked')
}

export type AskRefusal = 'incomplete' | 'lead-unavailable' | 'letter-too-long' | 'no-draft'

/**
 * Seals the draft to the chosen lead alone, with a box and key made for it, and leaves it in their letterbox. What is
 * sent is kept before it leaves: walked again after a failure it sends the same letter, not a second one.
 */
export async function sendReferral(
  _world: World,
  _mentee: Desk,
  _id: string
): Promise<Outcome<SentReferral, AskRefusal>> {
  return refuse('away')
}

/** The lead words of the mentee's side, for the first call. */
export async function sentLeadWords(_world: World, _mentee: Desk, _referral: SentReferral): Promise<CheckWords> {
  throw Error('not yet walked')
}

/**
 * The short door: nothing is kept, no six words are made; the lead rings. Gives the four lead words to note down,
 * with which anybody can later ask whether it was collected.
 */
export async function askToBeRung(
  _world: World,
  _scheme: SchemeAtHand,
  _lead: PersonKey,
  _facts: ReferralDraft
): Promise<Outcome<{ readonly leadWords: CheckWords }, AskRefusal>> {
  return refuse('away')
}

/** Whether a request sent by the short door has been collected by its lead. */
export async function isCollected(_world: World, _leadWords: CheckWords): Promise<Outcome<boolean>> {
  return refuse('away')
}
