import { Button } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { Portrait } from '../../design/portrait/portrait.tsx'
import { SummaryList } from '../../design/summary-list/summary-list.tsx'
import type { PracticeCode } from '../../vocabulary/practice.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { MentorPageProps, ProfilePart } from './mentor-page.ts'

/** The portrait as people will read it, then what only the leads know. */
export function ProfilePage({ go, sentTo }: MentorPageProps & { readonly sentTo?: number | undefined }) {
  const { held, scheme } = deskAtHand()
  const profile = held.ownProfile()?.profile
  if (!profile) {
    return (
      <EmptyState title="You have no portrait yet">
        <p>It takes about ten minutes. Only the leads read it, and those to whom a lead suggests you.</p>
        <Button onClick={() => go({ name: 'portrait' })}>Write your portrait</Button>
      </EmptyState>
    )
  }
  const names = new Map(scheme.practices.map(practice => [practice.code, practice.name]))
  const listed = (codes: readonly PracticeCode[]) => codes.map(code => names.get(code) ?? code).join(', ') || 'None'
  const areas = scheme.settings.areas.filter(area => profile.areas.includes(area.id)).map(area => area.name)
  const row = (key: string, value: string, about: string, name: ProfilePart) => ({
    key,
    value,
    action: { label: 'Change', about, onClick: () => go({ name }) }
  })
  const { portrait, strengths } = profile
  const more = strengths.filter(topic => !portrait.topics.includes(topic))
  return (
    <>
      {sentTo !== undefined && (
        <Inset>
          <p>{sentence(sentTo)}</p>
        </Inset>
      )}
      <Portrait
        name={portrait.name}
        profession={professionLabel(portrait.profession)}
        about={portrait.about}
        topics={portrait.topics}
      >
        <Button kind="secondary" onClick={() => go({ name: 'portrait' })}>
          Change your portrait
        </Button>
      </Portrait>
      <h2>What only the leads know</h2>
      <SummaryList
        rows={[
          row('Also good at', more.join(', ') || 'Nothing more', 'what else', 'portrait'),
          row('Practices now', listed(profile.practices), 'your practices', 'places'),
          row('Practices before', listed(profile.pastPractices), 'earlier practices', 'places'),
          row('Kept away from', profile.keepAwayFrom.join(', ') || 'Nobody', 'who is kept away', 'places'),
          row('Areas', areas.join(', '), 'areas', 'room'),
          row('Times', profile.times || 'Not said', 'times', 'room'),
          row('Room for', profile.capacity === 1 ? '1 person' : `${profile.capacity} people`, 'how many', 'room'),
          row('Paused', profile.paused ? 'Yes: nobody new' : 'No', 'the pause', 'room')
        ]}
      />
    </>
  )
}

const sentence = (sentTo: number): string =>
  sentTo === 0
    ? 'Saved. It is sealed and sent to the leads as soon as there are any.'
    : `Saved, and sealed for ${sentTo === 1 ? 'one lead' : `${sentTo} leads`}.`
