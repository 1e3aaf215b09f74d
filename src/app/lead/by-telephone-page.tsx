import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes, Radios } from '../../design/choices/choices.tsx'
import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import { recordChoice } from '../../steps/choose.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import type { LeadPageProps } from './lead-page.ts'
import { receivedReferral } from './received.ts'

/** A choice made on the telephone, written down by the lead. */
export function ByTelephonePage({ id, back }: LeadPageProps & { readonly id: string }) {
  const request = receivedReferral(id)
  const candidates = 'offer' in request ? request.offer.candidates : []
  const [mentor, setMentor] = useState<PersonKey>()
  const [maySayPractice, setMaySayPractice] = useState(false)
  const [problems, check] = useProblems()

  async function keep() {
    if (!check(problem(!mentor, 'mentor', 'Choose whom they chose')) || !mentor) return
    const kept = await walk('Keeping the choice', world =>
      recordChoice(world, deskAtHand(), id, { mentor, maySayPractice })
    )
    if (kept.ok) back()
  }

  return (
    <Form onSubmit={keep}>
      <ErrorSummary key={problems.attempt} errors={problems.all} />
      <Radios
        id="mentor"
        label={`Whom ${request.referral.calledName} chose`}
        value={mentor}
        error={problems.at('mentor')}
        options={candidates.map(each => ({ value: each.mentor, label: each.portrait.name }))}
        onChange={value => setMentor(candidates.find(each => each.mentor === value)?.mentor)}
      />
      <Checkboxes
        id="practice"
        label="And they said"
        values={maySayPractice ? ['yes'] : []}
        options={[{ value: 'yes', label: 'You may tell the mentor where I work' }]}
        onChange={values => setMaySayPractice(values.length > 0)}
      />
      <Actions>
        <Button>Keep this choice</Button>
        <Button kind="link" onClick={back}>
          Not now
        </Button>
      </Actions>
    </Form>
  )
}
