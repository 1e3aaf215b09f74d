import { type CheckWords, leadWords } from '../letters/words.ts'
import { leaveReceipt } from './collected.ts'
import { type Desk, keyringOf } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { ReceivedReferral, SpokenFacts } from './held/received-referral.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** What is known before the first call: the facts as written, for the lead to put right while listening. */
export function factsAsWritten({ referral }: ReceivedReferral): SpokenFacts {
  const { practice, workplace, profession, keepAwayFrom } = referral
  return {
    ...(practice && { practice }),
    ...(profession && { profession }),
    workplace,
    keepAwayFrom,
    topics: [],
    note: ''
  }
}

/** The lead has spoken with the mentee; what the call filled in is kept beside what was written. May be put right later. */
export function markSpoken(
  world: World,
  lead: Desk,
  id: string,
  facts: SpokenFacts
): Promise<Outcome<ReceivedReferral, 'no-referral' | 'not-now'>> {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (held.stage === 'closed') return refuse('not-now')
    const now: ReceivedReferral =
      held.stage === 'arrived' ? { ...held, stage: 'spoken', spokenOn: world.today, facts } : { ...held, facts }
    lead.vault.put(kinds.receivedReferral, id, now)
    const saved = await lead.vault.save()
    return saved.ok ? good(now) : saved
  })
}

/**
 * The lead words of the lead's side: the mentee reads two, the lead reads two. Whoever asks for them is about to
 * ring, so a receipt is left by which the words show "collected"; when the line is away the words come all the same.
 */
export async function receivedLeadWords(world: World, lead: Desk, referral: ReceivedReferral): Promise<CheckWords> {
  const { card } = keyringOf(lead)
  const words = await leadWords(world.stretch, lead.scheme.id, card, referral.referral.returnBox, referral.thread)
  await leaveReceipt(world, words)
  return words
}
