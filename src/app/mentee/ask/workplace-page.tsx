import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Radios } from '../../../design/choices/choices.tsx'
import { TextField } from '../../../design/text-field/text-field.tsx'
import type { Area, AreaId } from '../../../vocabulary/area.ts'
import type { Practice, PracticeCode } from '../../../vocabulary/practice.ts'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, onlyLead, schemeHere, tell, untell } from './ask-state.ts'
import { findPractices } from './find-practices.ts'

/** Typing narrows the list of the area; whoever finds nothing there leaves their own words. */
export function WorkplacePage() {
  const { area, practice, workplace } = asking.value.facts
  const { practices, settings } = schemeHere()
  const chosen = practices.find(each => each.code === practice)
  const [typed, setTyped] = useState(chosen?.name ?? workplace)
  const [problems, check] = useProblems()
  const found = findPractices(practices, area, typed)
  const shown = chosen && !found.includes(chosen) ? [chosen, ...found] : found

  function type(value: string) {
    setTyped(value)
    untell('practice')
    tell({ workplace: value })
  }
  const submit = () => {
    if (check(problem(!practice && workplace.trim() === '', 'workplace', 'Enter where you work'))) goOn()
  }

  return (
    <AskFrame title="Where do you work?" problems={problems}>
      <Form onSubmit={submit}>
        <p>It is asked for so that nobody from your own practice is put forward to you.</p>
        <TextField
          id="workplace"
          label="Your practice"
          hint="Type the beginning of its name. If you work in several places, or are a locum, say so in your own words."
          who={onlyLead()}
          maxLength={120}
          value={typed}
          error={problems.at('workplace')}
          onInput={type}
        />
        <p class="el-hidden" role="status">
          {typed.trim() && `${shown.length} ${shown.length === 1 ? 'practice' : 'practices'} found`}
        </p>
        {typed.trim() !== '' && shown.length === 0 && (
          <p>No practice on the list begins like that. Try another word of its name, or leave what you typed.</p>
        )}
        {shown.length > 0 && (
          <Radios
            id="practice"
            label="Is it one of these?"
            options={[
              ...shown.map(each => option(each, area, settings.areas)),
              { value: '', label: 'None of these: keep what I typed' }
            ]}
            value={practice ?? ''}
            onChange={value => pick(value, typed)}
          />
        )}
        <Button>Continue</Button>
      </Form>
    </AskFrame>
  )
}

function option({ code, name, pcn, area }: Practice, here: AreaId | undefined, areas: readonly Area[]) {
  const elsewhere = area === here ? '' : (areas.find(each => each.id === area)?.name ?? '')
  return { value: code, label: name, hint: [elsewhere, pcn, code].filter(Boolean).join(', ') }
}

function pick(value: string, typed: string): void {
  if (value === '') {
    untell('practice')
    tell({ workplace: typed })
  } else {
    tell({ practice: value as PracticeCode, workplace: '' })
  }
}
