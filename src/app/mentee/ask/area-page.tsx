import { Button } from '../../../design/button/button.tsx'
import { Radios } from '../../../design/choices/choices.tsx'
import { parseAreaId } from '../../../vocabulary/area.ts'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, schemeHere, tell, untell } from './ask-state.ts'

export function AreaPage() {
  const { area } = asking.value.facts
  const [problems, check] = useProblems()
  const submit = () => {
    if (check(problem(!area, 'area', 'Choose an area'))) goOn()
  }
  return (
    <AskFrame title="Which area do you work in?" problems={problems}>
      <Form onSubmit={submit}>
        <Radios
          id="area"
          label="Area"
          hint="If you work in several, choose the one whose leads you would rather talk to."
          who="only you, until you send it"
          options={schemeHere().settings.areas.map(({ id, name }) => ({ value: id, label: name }))}
          value={area}
          error={problems.at('area')}
          onChange={choose}
        />
        <Button>Continue</Button>
      </Form>
    </AskFrame>
  )
}

/** Lead and practice belong to the area: another area, another choice of both. */
function choose(value: string): void {
  const area = parseAreaId(value)
  if (!area || area === asking.value.facts.area) return
  untell('lead')
  untell('practice')
  tell({ area })
}
