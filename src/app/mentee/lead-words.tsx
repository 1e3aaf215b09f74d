import { sentLeadWords } from '../../steps/ask.ts'
import type { SentReferral } from '../../steps/held/sent-referral.ts'
import { firstName } from '../pair/first-name.ts'
import { WorkedOutWords } from '../pair/worked-out-words.tsx'
import { deskAtHand, world } from '../shared/desk-state.ts'

export type ReferralOnItsWay = Exclude<SentReferral, { stage: 'draft' }>

/** Four words that prove, on the first call, that nobody stands between a mentee and their lead. */
export function LeadWords({ referral }: { referral: ReferralOnItsWay }) {
  const lead = firstName(referral.leadName)
  return (
    <section>
      <h2>Note four words for the first call</h2>
      <p>
        When {lead} rings, {lead} says the first two and you say the others. If one differs, ring off: it is not {lead}.
      </p>
      <WorkedOutWords
        make={() => sentLeadWords(world(), deskAtHand(), referral)}
        of={referral.id}
        first={`${lead} says`}
        second="You say"
      />
    </section>
  )
}
