import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { Form, useProblems } from '../shared/form.tsx'
import type { EditPageProps } from './edit-page.ts'
import { exceptionProblems, type SetUpPlan } from './set-up-plan.ts'

type Exceptions = Pick<SetUpPlan, 'exceptions'>

/** The limits of the promise, word for word: everybody agrees to them before they ask. */
export function ExceptionsPage({ value, onChange, doneLabel, onDone, onBack }: EditPageProps<Exceptions>) {
  const [problems, check] = useProblems()
  const done = () => check(exceptionProblems(value.exceptions)) && onDone(value)
  return (
    <DeskPage title="The limits of the promise" problems={problems} onBack={onBack} onRetry={done}>
      <p>
        Nobody but the mentor knows what is talked about. These are the only exceptions. Everybody reads them, word for
        word, before they ask.
      </p>
      <Form onSubmit={done}>
        <TextArea
          id="exceptions"
          label="When a mentor must act"
          hint="One exception a line. After them every page says: then your mentor must act, and will normally tell you first."
          who="everyone"
          rows={6}
          value={value.exceptions}
          onInput={exceptions => onChange({ exceptions })}
          error={problems.at('exceptions')}
        />
        <Inset>
          <p>Show them to your safeguarding lead, and to whoever insures your mentors, before real people join.</p>
        </Inset>
        <Button busy={underWay.value !== undefined}>{doneLabel}</Button>
      </Form>
    </DeskPage>
  )
}
