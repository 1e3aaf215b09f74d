import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { SummaryList } from '../../design/summary-list/summary-list.tsx'
import { finishBuddyRequest } from '../../steps/buddy.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form } from '../shared/form.tsx'

/** One wish for a buddy: what they said, and that somebody was found. */
export function BuddyRequestPage({ id, back }: { id: string; back: () => void }) {
  const held = deskAtHand()
    .held.buddyRequests()
    .find(each => each.id === id)
  if (!held) throw Error('buddies: no such request')
  const { calledName, reach, workplace, whatIsNew } = held.request

  async function finish() {
    const finished = await walk('Noting it', world => finishBuddyRequest(world, deskAtHand(), id))
    if (finished.ok) back()
  }

  return (
    <DeskPage title={`${calledName} would like a buddy`} onBack={back} onRetry={finish}>
      <Inset>
        <p>
          This is open: you may speak of it. It says nothing about whether they have a mentor, and you need not wonder.
        </p>
      </Inset>
      <SummaryList
        rows={[
          { key: 'How to reach them', value: reach },
          { key: 'Where they work', value: workplace },
          { key: 'What is new', value: whatIsNew },
          { key: 'Sent on', value: dayInWords(held.sentOn) }
        ]}
      />
      <Form onSubmit={finish}>
        <p>
          When a buddy is found, or you have told them otherwise, it leaves this list. Four weeks later it is deleted.
        </p>
        <Button busy={underWay.value !== undefined}>It is settled</Button>
      </Form>
    </DeskPage>
  )
}
