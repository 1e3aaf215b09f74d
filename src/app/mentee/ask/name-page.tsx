import { Button } from '../../../design/button/button.tsx'
import { TextField } from '../../../design/text-field/text-field.tsx'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, leadsFirstName, onlyLead, tell } from './ask-state.ts'

export function NamePage() {
  const { calledName } = asking.value.facts
  const [problems, check] = useProblems()
  const submit = () => {
    if (check(problem(calledName.trim() === '', 'called-name', 'Enter a name, or a letter to go by'))) goOn()
  }
  return (
    <AskFrame title={`What shall ${leadsFirstName()} call you?`} problems={problems}>
      <Form onSubmit={submit}>
        <TextField
          id="called-name"
          label="A name to call you by"
          hint="It need not be your full name, nor your real one. You can tell the rest on the telephone."
          who={onlyLead()}
          width="half"
          maxLength={80}
          value={calledName}
          error={problems.at('called-name')}
          onInput={value => tell({ calledName: value })}
        />
        <Button>Continue</Button>
      </Form>
    </AskFrame>
  )
}
