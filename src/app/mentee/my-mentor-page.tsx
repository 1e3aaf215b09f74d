import { Card } from '../../design/card/card.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Tag } from '../../design/tag/tag.tsx'
import type { Pairing } from '../../steps/held/pairing.ts'
import { whatNextForMentee } from '../../steps/what-next.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { MenteePageProps } from './mentee-page.ts'
import { ownRequest } from './own-request.ts'

/** The mentor of now, and those before. */
export function MyMentorPage({ go }: MenteePageProps) {
  const pairings = deskAtHand().held.pairings()
  return (
    <div class="el-stack">
      <Waiting hasAny={pairings.length > 0} />
      {pairings.toReversed().map(pairing => (
        <Card
          title={pairing.otherName}
          top={<Standing pairing={pairing} />}
          onClick={() => go({ name: 'pair', id: pairing.id })}
          key={pairing.id}
        >
          <p>Since {dayInWords(pairing.startedOn)}. Letters, check words, ending.</p>
        </Card>
      ))}
    </div>
  )
}

function Waiting({ hasAny }: { hasAny: boolean }) {
  const request = ownRequest()
  if (request?.stage === 'chosen') {
    const { by } = whatNextForMentee(request, deskAtHand().scheme.settings.clocks, today())
    return (
      <EmptyState title={`Waiting for ${request.mentorName}`}>
        <p>
          You chose on {dayInWords(request.chosenOn)}. You will hear, here or by telephone,
          {by ? ` by ${dayInWords(by)}` : ' soon'}.
        </p>
      </EmptyState>
    )
  }
  if (hasAny) return null
  return (
    <EmptyState title="You have no mentor yet">
      <p>Once a mentor you chose has said yes, you find their welcome here and can write to each other.</p>
    </EmptyState>
  )
}

function Standing({ pairing }: { pairing: Pairing }) {
  switch (pairing.stage) {
    case 'running':
      return pairing.confirmedOn ? null : <Tag tone="amber">Not yet confirmed</Tag>
    case 'ended':
      return <Tag>Ended</Tag>
    case 'wiped':
      return <Tag>Ended and deleted</Tag>
  }
}
