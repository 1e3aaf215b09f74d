import { Button } from '../../../design/button/button.tsx'
import { Inset } from '../../../design/notes/notes.tsx'
import { SummaryList } from '../../../design/summary-list/summary-list.tsx'
import { deskAtHand, openDesk, underWay, walk } from '../../shared/desk-state.ts'
import { Form } from '../../shared/form.tsx'
import { answers, stillMissing } from './answers.ts'
import { AskFrame } from './ask-frame.tsx'
import {
  asking,
  askRoute,
  askToBeRungOnce,
  chosenLead,
  leadsFirstName,
  note,
  sendAsWritten,
  showSent
} from './ask-state.ts'

/** Everything once more, each with a way to change it; then it goes. Half a request cannot be sent by mistake. */
export function CheckPage() {
  const { door } = asking.value
  const missing = stillMissing()
  const lead = leadsFirstName()

  const send = () => (door === 'ring' ? sendShort() : sendLong())

  return (
    <AskFrame title="Check your answers" onRetry={send}>
      {missing.length > 0 && <StillMissing missing={missing} />}
      <SummaryList rows={answers()} />
      {missing.length === 0 && (
        <Form onSubmit={send}>
          <p>
            It will be sealed in this browser so that only {chosenLead()?.name ?? 'your lead'} can open it. Sending can
            take a few seconds.
          </p>
          <Button busy={underWay.value !== undefined}>
            {door === 'ring' ? `Ask ${lead} to ring me` : `Send it to ${lead}`}
          </Button>
        </Form>
      )}
    </AskFrame>
  )
}

const StillMissing = ({ missing }: { missing: ReturnType<typeof stillMissing> }) => (
  <Inset>
    <p>
      <strong>Before you can send it:</strong>
    </p>
    <ul>
      {missing.map(({ page, act }) => (
        <li key={page}>
          <Button kind="link" onClick={() => askRoute.go({ name: page, leadsTo: 'check' })}>
            {act}
          </Button>
        </li>
      ))}
    </ul>
  </Inset>
)

async function sendShort() {
  const lead = chosenLead()
  if (!lead) return
  const asked = await walk(`Sealing your request to ${lead.name}`, at => askToBeRungOnce(at, lead.card.signingKey))
  if (!asked.ok) return
  note({ leadWords: asked.value })
  showSent()
}

/** Whoever changed doors half-way, or came back to a draft, may not have a private space yet. */
async function sendLong() {
  if (!openDesk.value) return askRoute.go({ name: 'six-words', leadsTo: 'check' })
  const lead = chosenLead()?.name ?? 'your lead'
  const sent = await walk(`Sealing your request to ${lead}`, at => sendAsWritten(at, deskAtHand()))
  if (!sent.ok) return
  note({ sent: sent.value.id })
  showSent()
}
