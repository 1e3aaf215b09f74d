import { Button } from '../../../design/button/button.tsx'
import { Radios } from '../../../design/choices/choices.tsx'
import { byteLength, TextArea } from '../../../design/text-area/text-area.tsx'
import { wantedFormats } from '../../../vocabulary/referral.ts'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, onlyLead, tell } from './ask-state.ts'
import { formatWords } from './format-words.ts'
import { SkipTheRest } from './skip-the-rest.tsx'

const mostBytes = 400

export function WishesPage() {
  const { format, wishes } = asking.value.facts
  const [problems, check] = useProblems()
  const submit = () => {
    if (check(problem(byteLength(wishes) > mostBytes, 'wishes', 'Shorten this a little'))) goOn()
  }
  return (
    <AskFrame title="What would suit you?" problems={problems}>
      <Form onSubmit={submit}>
        <Radios
          id="format"
          label="How would you like to talk?"
          who={onlyLead()}
          options={wantedFormats.map(value => ({ value, label: formatWords[value] }))}
          value={format}
          onChange={value => tell({ format: wantedFormats.find(each => each === value) ?? 'any' })}
        />
        <TextArea
          id="wishes"
          label="Anything you hope for in a mentor (you can leave this empty)"
          hint="For example: a woman, someone who has been a partner, a language, evenings."
          who={onlyLead()}
          rows={3}
          maxBytes={mostBytes}
          value={wishes}
          error={problems.at('wishes')}
          onInput={value => tell({ wishes: value })}
        />
        <Button>Continue</Button>
        <SkipTheRest />
      </Form>
    </AskFrame>
  )
}
