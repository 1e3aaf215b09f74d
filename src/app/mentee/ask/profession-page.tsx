import { Button } from '../../../design/button/button.tsx'
import { Radios } from '../../../design/choices/choices.tsx'
import { parseProfession, professionLabel, professions } from '../../../vocabulary/profession.ts'
import { Form } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, onlyLead, tell, untell } from './ask-state.ts'
import { SkipTheRest } from './skip-the-rest.tsx'

export function ProfessionPage() {
  const label = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return (
    <AskFrame title="What is your profession?">
      <Form onSubmit={goOn}>
        <p>From here on everything can be left empty. It can all wait for the telephone.</p>
        <Radios
          id="profession"
          label="Your profession"
          who={onlyLead()}
          options={[
            ...professions.map(value => ({ value, label: label(professionLabel(value)) })),
            { value: '', label: 'I would rather say it on the telephone' }
          ]}
          value={asking.value.facts.profession ?? ''}
          onChange={value => {
            const profession = parseProfession(value)
            if (profession) tell({ profession })
            else untell('profession')
          }}
        />
        <Button>Continue</Button>
        <SkipTheRest />
      </Form>
    </AskFrame>
  )
}
