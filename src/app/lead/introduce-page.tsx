import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { introduce } from '../../steps/introduce.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form } from '../shared/form.tsx'
import type { LeadPageProps } from './lead-page.ts'
import { receivedReferral } from './received.ts'

/** The one moment at which a second person learns the name. */
export function IntroducePage({ id, back }: LeadPageProps & { readonly id: string }) {
  const request = receivedReferral(id)
  const [note, setNote] = useState('')
  if (request.stage !== 'chosen') return <p>There is nobody to introduce yet.</p>
  const { calledName } = request.referral
  const mentorName =
    request.offer.candidates.find(each => each.mentor === request.mentor)?.portrait.name ?? 'the mentor'

  async function send() {
    const sent = await walk('Sealing the introduction', world => introduce(world, deskAtHand(), id, note))
    if (sent.ok) back()
  }

  return (
    <Form onSubmit={send}>
      <Inset>
        <p>
          {mentorName} will learn the name {calledName}, the safe number and times
          {request.maySayPractice ? ', and where they work' : '. Not where they work'}. Besides the two of you, nobody
          ever learns it.
        </p>
      </Inset>
      <TextArea
        id="note"
        label={`A few words to ${mentorName}`}
        hint="May be left empty. Nothing about where they work unless they agreed."
        who={`only ${mentorName}`}
        rows={3}
        maxBytes={600}
        value={note}
        onInput={setNote}
      />
      <Actions>
        <Button>
          Introduce {calledName} to {mentorName}
        </Button>
        <Button kind="link" onClick={back}>
          Not now
        </Button>
      </Actions>
    </Form>
  )
}
