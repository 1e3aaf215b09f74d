import { Button } from '../../../design/button/button.tsx'
import { TextArea } from '../../../design/text-area/text-area.tsx'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, leadsFirstName, onlyLead, tell } from './ask-state.ts'

const [mostNames, longestName] = [12, 80]

export function KeepAwayPage() {
  const { keepAwayFrom } = asking.value.facts
  const [problems, check] = useProblems()
  const lead = leadsFirstName()

  function submit() {
    const names = keepAwayFrom.map(name => name.trim()).filter(Boolean)
    const found = [
      ...problem(names.length > mostNames, 'keep-away', `Name at most ${mostNames} people; tell ${lead} about others`),
      ...problem(
        names.some(name => name.length > longestName),
        'keep-away',
        'Write each name on a line of its own'
      )
    ]
    if (!check(found.slice(0, 1))) return
    tell({ keepAwayFrom: names })
    goOn()
  }

  return (
    <AskFrame title="Who must not be involved?" problems={problems}>
      <Form onSubmit={submit}>
        <TextArea
          id="keep-away"
          label="Names, one to a line (you can leave this empty)"
          hint="Partners, your appraiser, family, friends. They are compared before any mentor hears of you, and shown to none."
          who={onlyLead()}
          rows={4}
          value={keepAwayFrom.join('\n')}
          error={problems.at('keep-away')}
          onInput={value => tell({ keepAwayFrom: value.split('\n') })}
        />
        <Button>Continue</Button>
      </Form>
    </AskFrame>
  )
}
