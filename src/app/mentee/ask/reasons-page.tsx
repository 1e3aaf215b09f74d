import { Button } from '../../../design/button/button.tsx'
import { CrisisCard } from '../../../design/crisis-card/crisis-card.tsx'
import { byteLength, TextArea } from '../../../design/text-area/text-area.tsx'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, chosenLead, goOn, leadsFirstName, onlyLead, tell } from './ask-state.ts'
import { SkipTheRest } from './skip-the-rest.tsx'

const mostBytes = 600

export function ReasonsPage() {
  const { reasons } = asking.value.facts
  const [problems, check] = useProblems()
  const looksIn = chosenLead()?.looksIn
  const submit = () => {
    if (check(problem(byteLength(reasons) > mostBytes, 'reasons', 'Shorten this a little'))) goOn()
  }
  return (
    <AskFrame title="What would you like to talk about?" problems={problems}>
      <Form onSubmit={submit}>
        <div class="el-stack">
          <CrisisCard lookedAt={looksIn ? `${leadsFirstName()} looks in ${looksIn}.` : undefined} />
          <TextArea
            id="reasons"
            label="In your own words (you can leave this empty)"
            hint="A sentence is enough. Please name no patients."
            who={onlyLead()}
            maxBytes={mostBytes}
            value={reasons}
            error={problems.at('reasons')}
            onInput={value => tell({ reasons: value })}
          />
        </div>
        <Button>Continue</Button>
        <SkipTheRest />
      </Form>
    </AskFrame>
  )
}
