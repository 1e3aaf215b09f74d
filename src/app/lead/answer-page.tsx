import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Radios } from '../../design/choices/choices.tsx'
import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { reply } from '../../steps/reply.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import type { LeadPageProps } from './lead-page.ts'
import { receivedReferral } from './received.ts'

const kinds: readonly { readonly value: Reply['kind']; readonly label: string; readonly hint: string }[] = [
  { value: 'received', label: 'It arrived, and I will ring', hint: 'They see your words at their next visit.' },
  { value: 'question', label: 'A question', hint: 'They can ring you back; they do not have to.' },
  { value: 'waiting', label: 'It will take a little longer', hint: 'Say until when, and whom to ring meanwhile.' },
  {
    value: 'signposted',
    label: 'Something else would help more',
    hint: 'This closes the request. Say what, and how to reach it.'
  },
  {
    value: 'not-eligible',
    label: 'The scheme cannot help here',
    hint: 'This closes the request. Say why, and who can help.'
  }
]

/** A few written words when the telephone will not do. */
export function AnswerPage({ id, back }: LeadPageProps & { readonly id: string }) {
  const { calledName } = receivedReferral(id).referral
  const [kind, setKind] = useState<Reply['kind']>()
  const [note, setNote] = useState('')
  const [problems, check] = useProblems()

  async function send() {
    const missing = [
      ...problem(!kind, 'kind', 'Choose what kind of answer it is'),
      ...problem(note.trim() === '', 'note', 'Write at least one sentence')
    ]
    if (!check(missing) || !kind) return
    const sent = await walk('Sealing your answer', world => reply(world, deskAtHand(), id, { kind, note }))
    if (sent.ok) back()
  }

  return (
    <Form onSubmit={send}>
      <ErrorSummary key={problems.attempt} errors={problems.all} />
      <Radios
        id="kind"
        label="What it is"
        options={kinds}
        value={kind}
        error={problems.at('kind')}
        onChange={value => setKind(kinds.find(each => each.value === value)?.value)}
      />
      <TextArea
        id="note"
        label="Your words"
        who={`only ${calledName}`}
        value={note}
        maxBytes={1000}
        error={problems.at('note')}
        onInput={setNote}
      />
      <Actions>
        <Button>Send</Button>
        <Button kind="link" onClick={back}>
          Not now
        </Button>
      </Actions>
    </Form>
  )
}
