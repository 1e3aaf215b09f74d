import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import type { FieldError } from '../../design/error-summary/error-summary.tsx'
import { Select } from '../../design/select/select.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import { type Area, parseAreaId } from '../../vocabulary/area.ts'
import type { Practice } from '../../vocabulary/practice.ts'
import { Form, type Problems } from '../shared/form.tsx'
import { makePractice, type TypedPractice } from './practice-lines.ts'

export interface AddingProps {
  readonly areas: readonly Area[]
  readonly practices: readonly Practice[]
  readonly problems: Problems
  readonly check: (found: readonly FieldError[]) => boolean
  readonly onAdd: (practices: readonly Practice[]) => void
}

/** One practice, field by field. The area stays as it was: the next one is likely to be its neighbour. */
export function AddPractice({ areas, practices, problems, check, onAdd }: AddingProps) {
  const [typed, setTyped] = useState<TypedPractice>(() => ({ ...empty, area: areas[0]?.id }))
  const set = (more: Partial<TypedPractice>) => setTyped(before => ({ ...before, ...more }))

  function add() {
    const made = makePractice(typed, practices)
    if (!check(typeof made === 'string' ? [{ field: fieldOf(typed, made), text: capital(made) }] : [])) return
    if (typeof made === 'string') return
    onAdd([made])
    set({ ...empty, pcn: typed.pcn })
    document.getElementById('practice-name')?.focus()
  }

  return (
    <Form onSubmit={add}>
      <TextField
        id="practice-name"
        label="Name of the practice"
        who="everyone"
        width="half"
        value={typed.name}
        onInput={name => set({ name })}
        error={problems.at('practice-name')}
      />
      <TextField
        id="practice-code"
        label="Code"
        hint="The ODS code, such as A12345. Leave it empty if you do not know it."
        who="everyone"
        width="short"
        value={typed.code}
        onInput={code => set({ code })}
        error={problems.at('practice-code')}
      />
      <TextField
        id="practice-pcn"
        label="PCN"
        hint="Or cluster, or alliance. Leave it empty if there is none."
        who="everyone"
        width="half"
        value={typed.pcn}
        onInput={pcn => set({ pcn })}
        error={problems.at('practice-pcn')}
      />
      <Select
        id="practice-area"
        label="Area"
        who="everyone"
        value={typed.area ?? ''}
        onChange={value => set({ area: parseAreaId(value) })}
        options={areas.map(area => ({ value: area.id, label: area.name }))}
        error={problems.at('practice-area')}
      />
      <Button kind="secondary">Add this practice</Button>
    </Form>
  )
}

const empty = { name: '', code: '', pcn: '' }

/** Which field a sentence of `makePractice` is about. */
const fieldOf = ({ name }: TypedPractice, sentence: string): string => {
  if (name.trim() === '') return 'practice-name'
  if (/code/.test(sentence)) return 'practice-code'
  return /PCN/.test(sentence) ? 'practice-pcn' : 'practice-name'
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
