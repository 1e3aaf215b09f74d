import { Button } from '../../../design/button/button.tsx'
import { Radios } from '../../../design/choices/choices.tsx'
import { TextField } from '../../../design/text-field/text-field.tsx'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, leadsFirstName, note, onlyLead, tell } from './ask-state.ts'

export function TelephonePage() {
  const { facts, saidMessage } = asking.value
  const [problems, check] = useProblems()
  const lead = leadsFirstName()

  function submit() {
    const found = [
      ...problem(!isReachable(facts.telephone), 'telephone', 'Enter a number with at least 6 digits'),
      ...problem(!saidMessage, 'message', 'Choose whether a message may be left')
    ]
    if (check(found)) goOn()
  }

  return (
    <AskFrame title={`How can ${lead} reach you safely?`} problems={problems}>
      <Form onSubmit={submit}>
        <TextField
          id="telephone"
          label="A number that is safe to ring"
          hint="Your own rather than the practice's. If a text or Relay UK is better for you, say so under the times."
          who={onlyLead()}
          inputMode="tel"
          width="half"
          maxLength={40}
          value={facts.telephone}
          error={problems.at('telephone')}
          onInput={telephone => tell({ telephone })}
        />
        <TextField
          id="safe-times"
          label="When is it safe to ring? (You can leave this empty)"
          hint="For example: after seven, Thursdays, or text me first."
          who={onlyLead()}
          maxLength={120}
          value={facts.safeTimes}
          onInput={safeTimes => tell({ safeTimes })}
        />
        <Radios
          id="message"
          label="If you do not answer, may a message be left?"
          hint={`It would say only ${lead}'s name and number.`}
          inline
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' }
          ]}
          value={saidMessage ? (facts.mayLeaveMessage ? 'yes' : 'no') : undefined}
          error={problems.at('message')}
          onChange={value => {
            note({ saidMessage: true })
            tell({ mayLeaveMessage: value === 'yes' })
          }}
        />
        <Button>Continue</Button>
      </Form>
    </AskFrame>
  )
}

const isReachable = (telephone: string): boolean => telephone.replace(/\D/g, '').length >= 6
