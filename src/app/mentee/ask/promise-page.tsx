import { Button } from '../../../design/button/button.tsx'
import { Checkboxes } from '../../../design/choices/choices.tsx'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, leadsFirstName, note, schemeHere } from './ask-state.ts'

/** The agreement's exceptions word for word, as the scheme signed them. */
export function PromisePage() {
  const { readExceptions } = asking.value
  const { exceptions } = schemeHere().settings.agreement
  const [problems, check] = useProblems()
  const submit = () => {
    if (check(problem(!readExceptions, 'read-exceptions', 'Tick that you have read the limits'))) goOn()
  }
  return (
    <AskFrame title="What stays between you, and its limits" problems={problems}>
      <Form onSubmit={submit}>
        <p class="el-lede">
          Only {leadsFirstName()} and your mentor will know that you are being mentored. Nobody but your mentor knows
          what you talk about.
        </p>
        <h2>The limits</h2>
        <ul>
          {exceptions.map(exception => (
            <li key={exception}>{exception}</li>
          ))}
        </ul>
        <p>Then your mentor must act, and will normally tell you first.</p>
        <Checkboxes
          id="read-exceptions"
          label={<span class="el-hidden">The limits</span>}
          options={[{ value: 'read', label: 'I have read the limits' }]}
          values={readExceptions ? ['read'] : []}
          error={problems.at('read-exceptions')}
          onChange={values => note({ readExceptions: values.length > 0 })}
        />
        <Button>Continue</Button>
      </Form>
    </AskFrame>
  )
}
