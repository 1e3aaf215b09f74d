import { Card } from '../../design/card/card.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Tag } from '../../design/tag/tag.tsx'
import type { Pairing } from '../../steps/held/pairing.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { MentorPageProps } from './mentor-page.ts'

/** Everybody this mentor meets, and those met by telephone alone. */
export function PeoplePage({ go }: MentorPageProps) {
  const { held } = deskAtHand()
  const pairings = held.pairings().filter(each => each.stage !== 'wiped')
  const telephone = held.introductions().flatMap(each => (each.stage === 'by-telephone' ? [each] : []))
  if (pairings.length + telephone.length === 0) {
    return (
      <EmptyState title="Nobody yet">
        <p>Once you have said yes to somebody, the space for the two of you is here.</p>
      </EmptyState>
    )
  }
  return (
    <>
      {pairings.map(pairing => (
        <Card
          key={pairing.id}
          title={pairing.otherName}
          top={<State pairing={pairing} />}
          onClick={() => go({ name: 'pairing', id: pairing.id })}
        >
          <p>Since {dayInWords(pairing.startedOn)}</p>
        </Card>
      ))}
      {telephone.map(({ id, introduction }) => (
        <Card key={id} title={introduction.calledName} top={<Tag>By telephone</Tag>}>
          <p>
            {introduction.telephone}
            {introduction.safeTimes && `, ${introduction.safeTimes}`}
          </p>
        </Card>
      ))}
    </>
  )
}

function State({ pairing }: { pairing: Pairing }) {
  if (pairing.stage !== 'running') return <Tag>Ended</Tag>
  return pairing.confirmedOn ? <Tag tone="green">Words compared</Tag> : <Tag tone="amber">Words not yet compared</Tag>
}
