import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { DeskPage } from '../shared/desk-page.tsx'

/** Where somebody comes back to a choice that is made. */
export const NobodyOnOffer = ({ onBack }: { onBack: () => void }) => (
  <DeskPage title="Mentors for you" onBack={onBack}>
    <NobodyNow />
  </DeskPage>
)

export const NobodyNow = () => (
  <EmptyState title="Nobody is on offer just now">
    <p>When your lead has found mentors for you, you read about them here.</p>
  </EmptyState>
)
