import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { byteLength, TextArea } from '../../design/text-area/text-area.tsx'
import { chooseNone } from '../../steps/choose.ts'
import { firstName } from '../pair/first-name.ts'
import { plainText } from '../pair/plain-text.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import type { MenteePageProps } from './mentee-page.ts'
import { NobodyOnOffer } from './nobody-on-offer.tsx'
import { type OfferedRequest, offeredRequest } from './own-request.ts'

const mostBytes = 600

/** None of them. The request is held as it was on coming here: while it is being sent it is no longer on offer. */
export function NoneOfThemPage(props: MenteePageProps) {
  const [request] = useState(offeredRequest)
  return request ? <Declining {...props} request={request} /> : <NobodyOnOffer onBack={props.back} />
}

/** Why, if one likes: the lead looks again. */
function Declining({ request, replace, back }: MenteePageProps & { readonly request: OfferedRequest }) {
  const [why, setWhy] = useState('')
  const [problems, check] = useProblems()
  const lead = firstName(request.leadName)

  async function send() {
    if (!check(problem(byteLength(why) > mostBytes, 'why', 'Shorten this a little'))) return
    const sent = await walk('Sealing your answer', at => chooseNone(at, deskAtHand(), request.id, why))
    if (sent.ok) replace({ name: 'request' })
  }

  return (
    <DeskPage title="None of them" onBack={back} problems={problems} onRetry={send}>
      <p class="el-lede">That is quite all right. {lead} looks again, and none of them will hear about you.</p>
      <Form onSubmit={send}>
        <TextArea
          id="why"
          label="What would suit you better? (you can leave this empty)"
          who={`only ${request.leadName}`}
          rows={3}
          maxBytes={mostBytes}
          value={why}
          error={problems.at('why')}
          onInput={value => setWhy(plainText(value))}
        />
        <Actions>
          <Button busy={underWay.value !== undefined}>Ask {lead} to look again</Button>
          <Button kind="link" onClick={back}>
            Not yet
          </Button>
        </Actions>
      </Form>
    </DeskPage>
  )
}
