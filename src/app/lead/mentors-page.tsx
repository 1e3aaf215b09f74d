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

function placesInWords(mentor: MentorFacts): string {
  if (!isThere(mentor)) return mentor.state === 'active' ? 'paused' : 'not there'
  return mentor.capacity === 0 ? 'takes nobody on' : `${freePlaces(mentor)} of ${mentor.capacity}`
}

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
            <li key={gap.name}>{balanceInWords(gap)}</li>
          ))}
        </ul>
      )}
      <Details summary="Places by topic, area and profession">
        <Balanced title="By topic" rows={topics} />
        <Balanced title="By area" rows={areas} />
        <Balanced title="By who asks" rows={professions} />
      </Details>
    </>
  )
}

const balanceInWords = ({ name, waiting, free }: Balance): string =>
  `${name}: ${waiting === 0 ? 'nobody waits' : waiting === 1 ? 'one waits' : `${waiting} wait`}, ${free === 0 ? 'no place is' : `${free} ${free === 1 ? 'place is' : 'places are'}`} free.`

/** One line each: on a telephone a table of so many rows would never end. */
const Balanced = ({ title, rows }: { title: string; rows: readonly Balance[] }) => (
  <>
    <h3>{title}</h3>
    <ul>
      {rows.map(row => (
        <li key={row.name}>{balanceInWords(row)}</li>
      ))}
    </ul>
  </>
)

const isWithoutMentor = ({ stage }: ReceivedReferral): boolean =>
  stage === 'arrived' || stage === 'spoken' || stage === 'offered' || stage === 'none-chosen'

/** What the call put right stands before what was written. */
function wanting(request: ReceivedReferral) {
  const { area, profession } = request.referral
  const facts = 'facts' in request ? request.facts : undefined
  return { area, profession: facts?.profession ?? profession, topics: facts?.topics ?? [] }
}
