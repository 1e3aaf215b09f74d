import { Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay } from '../shared/desk-state.ts'
import { Form, useProblems } from '../shared/form.tsx'
import { problemsOf } from './profile-form.ts'
import { onlyLeads, type ProfilePartProps } from './profile-part.ts'

/** For how many people there is room, where and when. */
export function RoomPage({ typed, onChange, doneLabel, onDone, onBack }: ProfilePartProps) {
  const [problems, check] = useProblems()
  const { areas } = deskAtHand().scheme.settings
  const done = () => check(problemsOf(typed, 'room')) && onDone()
  return (
    <DeskPage title="How much room you have" problems={problems} onBack={onBack} onRetry={done}>
      <Form onSubmit={done}>
        <Checkboxes
          id="areas"
          label="For people from which areas?"
          hint="A neighbouring area is often easier for both."
          who={onlyLeads}
          options={areas.map(area => ({ value: area.id, label: area.name }))}
          values={typed.areas}
          onChange={values => onChange({ areas: areas.map(area => area.id).filter(id => values.includes(id)) })}
          error={problems.at('areas')}
        />
        <TextField
          id="times"
          label="When can you usually talk?"
          hint="For example: Wednesday afternoons, most evenings after seven."
          who={onlyLeads}
          value={typed.times}
          onInput={times => onChange({ times })}
          error={problems.at('times')}
        />
        <TextField
          id="capacity"
          label="How many people at once?"
          who={onlyLeads}
          inputMode="numeric"
          width="short"
          value={typed.capacity}
          onInput={capacity => onChange({ capacity })}
          error={problems.at('capacity')}
        />
        <Checkboxes
          id="paused"
          label="A pause"
          hint="Those you meet already stay. You can end the pause at any time."
          who={onlyLeads}
          options={[{ value: 'paused', label: 'Send me nobody new for now' }]}
          values={typed.paused ? ['paused'] : []}
          onChange={values => onChange({ paused: values.length > 0 })}
        />
        <Button busy={underWay.value !== undefined}>{doneLabel}</Button>
      </Form>
    </DeskPage>
  )
}
