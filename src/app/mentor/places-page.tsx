import { Button } from '../../design/button/button.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay } from '../shared/desk-state.ts'
import { Form, useProblems } from '../shared/form.tsx'
import { PracticePicker } from './practice-picker.tsx'
import { problemsOf } from './profile-form.ts'
import { onlyLeads, type ProfilePartProps } from './profile-part.ts'

/** Where a mentor works and has worked, and whom they must not meet here: so that nobody with an interest is suggested. */
export function PlacesPage({ typed, onChange, doneLabel, onDone, onBack }: ProfilePartProps) {
  const [problems, check] = useProblems()
  const { practices } = deskAtHand().scheme
  const done = () => check(problemsOf(typed, 'places')) && onDone()
  return (
    <DeskPage title="Where you work and have worked" problems={problems} onBack={onBack} onRetry={done}>
      <p>So that you are never suggested to somebody you work with. Nobody but the leads sees any of this.</p>
      <PracticePicker
        id="practices"
        label="Which practices do you work at?"
        hint="Type the beginning of a name, then choose. Leave it empty if you work at none."
        who={onlyLeads}
        practices={practices}
        chosen={typed.practices}
        onChange={chosen => onChange({ practices: chosen })}
        error={problems.at('practices')}
      />
      <PracticePicker
        id="past-practices"
        label="Where have you worked in the last five years?"
        hint="As a locum too, if it was more than a few days."
        who={onlyLeads}
        practices={practices}
        chosen={typed.pastPractices}
        onChange={chosen => onChange({ pastPractices: chosen })}
        error={problems.at('past-practices')}
      />
      <Form onSubmit={done}>
        <TextArea
          id="keep-away"
          label="Who should you be kept away from?"
          hint="One name a line: family, business partners, people you appraise or manage. You can leave this empty."
          who={onlyLeads}
          rows={3}
          value={typed.keepAwayFrom}
          onInput={keepAwayFrom => onChange({ keepAwayFrom })}
          error={problems.at('keep-away')}
        />
        <Button busy={underWay.value !== undefined}>{doneLabel}</Button>
      </Form>
    </DeskPage>
  )
}
