import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'

/** Only asked for from another computer than the one the program runs on. */
export function SetUpCodePage({ onDone, onBack }: { onDone: (code: string) => void; onBack: () => void }) {
  const [code, setCode] = useState('')
  const [problems, check] = useProblems()
  const done = () => check(problem(code.trim() === '', 'code', 'Enter the code')) && onDone(code.trim())
  return (
    <DeskPage title="The code for setting up" problems={problems} onBack={onBack}>
      <Form onSubmit={done}>
        <TextField
          id="code"
          label="Code"
          hint="It was printed where the program was started. Ask whoever started it to read it out to you."
          width="half"
          value={code}
          onInput={setCode}
          error={problems.at('code')}
        />
        <Button busy={underWay.value !== undefined}>Set up the scheme</Button>
      </Form>
    </DeskPage>
  )
}
