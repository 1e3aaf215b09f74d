import { Warning } from '../../design/notes/notes.tsx'
import { refusals } from '../../matching/refusal.ts'
import { deskAtHand } from './desk-state.ts'

/** Says so where the published choices about who meets whom cannot be gone by. Everything else works meanwhile. */
export function PolicyWarning() {
  const { policyStanding: standing } = deskAtHand().scheme
  if (standing.kind !== 'refused') return null
  const { why, where } = standing
  return (
    <div data-policy-refused={why}>
      <Warning title="The published choices about who meets whom cannot be used" level={2}>
        <p>
          {why === 'signer-gone'
            ? 'Whoever signed them is not with the office any more.'
            : `${refusals[why]} It is about: ${where}.`}{' '}
          Until {deskAtHand().kind === 'office' ? 'you publish them' : 'the office publishes them'} anew, names are
          found by the usual ones. Nothing else is affected.
        </p>
      </Warning>
    </div>
  )
}
