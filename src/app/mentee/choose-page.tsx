import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { choose } from '../../steps/choose.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { firstName } from '../pair/first-name.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form } from '../shared/form.tsx'
import type { MenteePageProps } from './mentee-page.ts'
import { NobodyOnOffer } from './nobody-on-offer.tsx'
import { type OfferedRequest, offeredRequest } from './own-request.ts'

type ChoosePageProps = MenteePageProps & { readonly mentor: PersonKey }

/** The choice. The request is held as it was on coming here: while it is being sent it is no longer on offer. */
export function ChoosePage(props: ChoosePageProps) {
  const [request] = useState(offeredRequest)
  return request ? <Choosing {...props} request={request} /> : <NobodyOnOffer onBack={props.back} />
}

/** One tick decides whether the mentor may be told the practice. */
function Choosing({ mentor, request, replace, back }: ChoosePageProps & { readonly request: OfferedRequest }) {
  const [maySay, setMaySay] = useState(false)
  const name = request.offer.candidates.find(each => each.mentor === mentor)?.portrait.name ?? 'this mentor'
  const lead = firstName(request.leadName)

  async function send() {
    const sent = await walk('Sealing your choice', at =>
      choose(at, deskAtHand(), request.id, { mentor, maySayPractice: maySay })
    )
    if (sent.ok) replace({ name: 'request' })
  }

  return (
    <DeskPage title={`Choose ${name}`} onBack={back} onRetry={send}>
      <p class="el-lede">
        {lead} will tell {name} what to call you and your safe number. Then {firstName(name)} says yes, or steps back
        without a reason; you would choose again.
      </p>
      <Form onSubmit={send}>
        <Checkboxes
          id="may-say"
          label="Your practice"
          hint={`Without the tick ${firstName(name)} does not learn where you work from us.`}
          who={`only ${request.leadName}, and ${name} if you tick it`}
          options={[{ value: 'yes', label: `You may tell ${name} my practice` }]}
          values={maySay ? ['yes'] : []}
          onChange={values => setMaySay(values.length > 0)}
        />
        <Actions>
          <Button busy={underWay.value !== undefined}>Choose {firstName(name)}</Button>
          <Button kind="link" onClick={back}>
            Not yet
          </Button>
        </Actions>
      </Form>
    </DeskPage>
  )
}
