import { Details } from '../../design/details/details.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Table } from '../../design/table/table.tsx'
import type { MentorFacts } from '../../matching/facts.ts'
import type { ReceivedReferral } from '../../steps/held/received-referral.ts'
import { knownMentors } from '../../steps/shortlist.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import { type Balance, balances, isGap } from './gaps.ts'

/** Mentors with their free places, as far as this lead knows: only the requests of this desk are counted. */
export function MentorsPage() {
  const desk = deskAtHand()
  const mentors = [...knownMentors(desk)].sort((a, b) => a.name.localeCompare(b.name))
  if (mentors.length === 0) {
    return (
      <EmptyState title="No mentor has written to you yet">
        <p>
          Each mentor's portrait and facts come to you sealed, at their first visit after they join. Nobody else sees
          them.
        </p>
      </EmptyState>
    )
  }
  const areaNames = new Map(desk.scheme.settings.areas.map(area => [area.id, area.name]))
  return (
    <>
      <p>Who can see this: only the leads. Free places count what was introduced from this desk.</p>
      <Gaps mentors={mentors} />
      <Table
        caption="Mentors"
        head={['Name', 'Profession', 'Areas', 'Free places', 'Good at']}
        rows={mentors.map(each => [
          each.name,
          professionLabel(each.profession),
          each.areas.map(id => areaNames.get(id) ?? id).join(', '),
          placesInWords(each),
          [...new Set(each.strengths)].join(', ')
        ])}
      />
    </>
  )
}

const isThere = ({ paused, state }: MentorFacts): boolean => !paused && state === 'active'
const freePlaces = (mentor: MentorFacts): number => (isThere(mentor) ? Math.max(0, mentor.capacity - mentor.busy) : 0)

const placesInWords = (mentor: MentorFacts): string =>
  isThere(mentor) ? `${freePlaces(mentor)} of ${mentor.capacity}` : mentor.state === 'active' ? 'paused' : 'not there'

/** Where more people wait than there are places. */
function Gaps({ mentors }: { mentors: readonly MentorFacts[] }) {
  const { held, scheme } = deskAtHand()
  const { topics, areas, professions } = balances(
    held.receivedReferrals().filter(isWithoutMentor).map(wanting),
    mentors.map(each => ({ ...each, free: freePlaces(each) })),
    { areas: scheme.settings.areas, supportedBy: scheme.policy.supportedBy }
  )
  const gaps = [...topics, ...areas, ...professions].filter(isGap)
  return (
    <>
      <h2>Where places are missing</h2>
      {gaps.length === 0 ? (
        <p>Nowhere, as far as is known at this desk.</p>
      ) : (
        <ul>
          {gaps.map(gap => (
            <li key={gap.name}>{gapInWords(gap)}</li>
          ))}
        </ul>
      )}
      <Details summary="Places by topic, area and profession">
        <Balanced caption="By topic" first="Topic" rows={topics} />
        <Balanced caption="By area" first="Area" rows={areas} />
        <Balanced caption="By profession" first="Who asks" rows={professions} />
      </Details>
    </>
  )
}

const gapInWords = ({ name, waiting, free }: Balance): string =>
  `${name}: ${waiting === 1 ? 'one waits' : `${waiting} wait`}, ${free === 0 ? 'no place is' : `${free} ${free === 1 ? 'place is' : 'places are'}`} free.`

const Balanced = ({ caption, first, rows }: { caption: string; first: string; rows: readonly Balance[] }) => (
  <Table
    caption={caption}
    head={[first, 'People who wait', 'Free places']}
    rows={rows.map(({ name, waiting, free }) => [name, String(waiting), String(free)])}
  />
)

const isWithoutMentor = ({ stage }: ReceivedReferral): boolean =>
  stage === 'arrived' || stage === 'spoken' || stage === 'offered' || stage === 'none-chosen'

/** What the call put right stands before what was written. */
function wanting(request: ReceivedReferral) {
  const { area, profession } = request.referral
  const facts = 'facts' in request ? request.facts : undefined
  return { area, profession: facts?.profession ?? profession, topics: facts?.topics ?? [] }
}
