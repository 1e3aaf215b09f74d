import { Button } from '../../../design/button/button.tsx'
import { Radios } from '../../../design/choices/choices.tsx'
import { Form } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, leadsFirstName, onlyLead, tell } from './ask-state.ts'

export function DeputyPage() {
  const lead = leadsFirstName()
  return (
    <AskFrame title={`If ${lead} is away`}>
      <Form onSubmit={goOn}>
        <Radios
          id="deputy"
          label={`May a named deputy stand in for ${lead}?`}
          hint={`Only if ${lead} is away for more than a few days. You would be told who it is. Without it, your request waits.`}
          who={onlyLead()}
          options={[
            { value: 'no', label: `No, only ${lead}` },
            { value: 'yes', label: 'Yes, a deputy may stand in' }
          ]}
          value={asking.value.facts.deputyMayStandIn ? 'yes' : 'no'}
          onChange={value => tell({ deputyMayStandIn: value === 'yes' })}
        />
        <Button>Continue</Button>
      </Form>
    </AskFrame>
  )
}
