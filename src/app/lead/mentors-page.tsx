import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Table } from '../../design/table/table.tsx'
import type { HeldProfile } from '../../steps/held/profiles.ts'
import type { ReceivedReferral } from '../../steps/held/received-referral.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import { deskAtHand } from '../shared/desk-state.ts'

/** Mentors with their free places, as far as this lead knows: only the requests of this desk are counted. */
export function MentorsPage() {
  const { held, scheme } = deskAtHand()
  const profiles = [...held.profiles()].sort((a, b) => a.profile.portrait.name.localeCompare(b.profile.portrait.name))
  if (profiles.length === 0) {
    return (
      <EmptyState title="No mentor has written to you yet">
        <p>
          Each mentor's portrait and facts come to you sealed, at their first visit after they join. Nobody else sees
          them.
        </p>
      </EmptyState>
    )
  }
  const areaNames = new Map(scheme.settings.areas.map(area => [area.id, area.name]))
  return (
    <>
      <p>Who can see this: only the leads. Free places count what was introduced from this desk.</p>
      <Table
        caption="Mentors"
        head={['Name', 'Profession', 'Areas', 'Free places', 'Good at']}
        rows={profiles.map(each => [
          each.profile.portrait.name,
          professionLabel(each.profile.portrait.profession),
          each.profile.areas.map(id => areaNames.get(id) ?? id).join(', '),
          freePlaces(each, held.receivedReferrals()),
          each.profile.strengths.join(', ')
        ])}
      />
    </>
  )
}

function freePlaces({ mentor, profile }: HeldProfile, referrals: readonly ReceivedReferral[]): string {
  if (profile.paused) return 'paused'
  const busy = referrals.filter(
    each =>
      (each.stage === 'introduced' || each.stage === 'paired' || each.stage === 'chosen') && each.mentor === mentor
  ).length
  return `${Math.max(0, profile.capacity - busy)} of ${profile.capacity}`
}
