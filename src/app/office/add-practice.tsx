import { Button } from '../../design/button/button.tsx'
import { Select } from '../../design/select/select.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import { type Area, parseAreaId } from '../../vocabulary/area.ts'
import type { Practice } from '../../vocabulary/practice.ts'
import { Form, type Problems } from '../shared/form.tsx'
import { makePractice, type TypedPractice } from './practice-lines.ts'

interface AddingProps {
  readonly areas: readonly Area[]
  readonly problems: Problems
  readonly typed: TypedPractice
  readonly set: (more: Partial<TypedPractice>) => void
  readonly onAdd: () => void
}

/** What was typed, or what is wrong with it. */
export function readTyped(typed: TypedPractice, practices: readonly Practice[]) {
  const made = makePractice(typed, practices)
  return typeof made === 'string'
    ? { wrong: [{ field: fieldOf(typed, made), text: capital(made) }] }
    : { practices: [made] }
}

/** One practice, field by field. The area stays as it was: the next one is likely to be its neighbour. */
export function AddPractice({ areas, problems, typed, set, onAdd }: AddingProps) {
  return (
    <Form onSubmit={onAdd}>
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

export const emptyPractice = { name: '', code: '', pcn: '' }

/** Which field a sentence of `makePractice` is about. */
const fieldOf = ({ name }: TypedPractice, sentence: string): string => {
  if (name.trim() === '') return 'practice-name'
  if (/code/.test(sentence)) return 'practice-code'
  return /PCN/.test(sentence) ? 'practice-pcn' : 'practice-name'
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
