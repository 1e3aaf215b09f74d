import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { Practice, PracticeCode } from '../../vocabulary/practice.ts'
import { Form } from '../shared/form.tsx'
import { findPractices } from './find-practices.ts'

interface PracticePickerProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly who: string
  readonly practices: readonly Practice[]
  readonly chosen: readonly PracticeCode[]
  readonly onChange: (chosen: readonly PracticeCode[]) => void
  readonly error: string | undefined
}

/** Several practices of the public list: typing narrows it, Enter takes the first. A form of its own. */
export function PracticePicker({ id, label, hint, who, practices, chosen, onChange, error }: PracticePickerProps) {
  const [typed, setTyped] = useState('')
  const found = findPractices(practices, typed, chosen)
  const first = found[0]

  function add(code: PracticeCode) {
    onChange([...chosen, code])
    setTyped('')
    document.getElementById(id)?.focus()
  }

  // The button that had the focus is gone with its line.
  function remove(code: PracticeCode) {
    onChange(chosen.filter(each => each !== code))
    document.getElementById(id)?.focus()
  }

  return (
    <Form onSubmit={() => first && add(first.code)}>
      <TextField
        id={id}
        label={label}
        hint={hint}
        who={who}
        width="half"
        value={typed}
        onInput={setTyped}
        error={error}
      />
      <p class="el-hidden" role="status">
        {typed.trim() === '' ? '' : `${found.length} found`}
      </p>
      {typed.trim() !== '' && (
        <ul class="nhsuk-list">
          {found.map(({ code, name, pcn }) => (
            <li key={code}>
              <Button kind="link" onClick={() => add(code)}>
                Add {name}
              </Button>
              {pcn && ` (${pcn})`}
            </li>
          ))}
          {found.length === 0 && <li>No such practice on the list. Leave it out; the leads ask on the telephone.</li>}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul aria-label={`${label} Chosen`}>
          {chosen.map(code => {
            const name = practices.find(each => each.code === code)?.name ?? code
            return (
              <li key={code}>
                {name}{' '}
                <Button kind="link" onClick={() => remove(code)}>
                  Remove<span class="el-hidden"> {name}</span>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </Form>
  )
}
