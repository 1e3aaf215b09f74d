import { Button } from '../../../design/button/button.tsx'
import { DeskPage } from '../../shared/desk-page.tsx'
import { deskAtHand } from '../../shared/desk-state.ts'
import { LeadWords } from '../lead-words.tsx'
import { WhatNextSteps } from '../what-next-steps.tsx'
import { leadsFirstName } from './ask-state.ts'

/** After sending: what happens next and by when, and the four words for the first call. */
export function SentPage({ id, onDesk }: { id: string; onDesk: () => void }) {
  const referral = deskAtHand()
    .held.sentReferrals()
    .find(each => each.id === id)
  if (!referral || referral.stage === 'draft') throw Error('ask: what was sent is not held')
  return (
    <DeskPage title={`Your request is with ${leadsFirstName()}`}>
      <WhatNextSteps referral={referral} />
      <LeadWords referral={referral} />
      <Button onClick={onDesk}>Go to your private space</Button>
      <p>Or close the page. Your six words open it again, on any computer or telephone.</p>
    </DeskPage>
  )
}
