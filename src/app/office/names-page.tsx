import type { ComponentChildren } from 'preact'
import { Button } from '../../design/button/button.tsx'
import { Radios } from '../../design/choices/choices.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import { parseProfession } from '../../vocabulary/profession.ts'
import { DeviceAdvice, DeviceQuestion } from '../opening/device-question.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { Form, type Problems, useProblems } from '../shared/form.tsx'
import { professionOptions } from '../shared/professions.ts'
import type { EditPageProps } from './edit-page.ts'
import { nameProblems, officeProblems, type SetUpPlan } from './set-up-plan.ts'

type Names = Pick<SetUpPlan, 'name' | 'neutralName' | 'telephone'>

/** What the scheme is called, aloud and where others may read along. */
export function NamesPage({ value, onChange, doneLabel, onDone, onBack }: EditPageProps<Names>) {
  const [problems, check] = useProblems()
  const done = () => check(nameProblems(value)) && onDone(value)
  return (
    <DeskPage title="Names and telephone" problems={problems} onBack={onBack} onRetry={done}>
      <Form onSubmit={done}>
        <NameFields value={value} onChange={onChange} problems={problems} />
        <Button busy={underWay.value !== undefined}>{doneLabel}</Button>
      </Form>
    </DeskPage>
  )
}

/** The first page of setting up: the same names, and who sits in the office. */
export function SetUpNamesPage({ value, onChange, doneLabel, onDone }: EditPageProps<SetUpPlan>) {
  const [problems, check] = useProblems()
  return (
    <DeskPage title="Set up a scheme" problems={problems}>
      <p class="el-lede">
        Four short pages, then your keys: half an hour, less with the list of practices at hand. Nothing is sent before
        the last page, and all of it can be changed later.
      </p>
      <Form onSubmit={() => check([...nameProblems(value), ...officeProblems(value)]) && onDone(value)}>
        <DeviceQuestion />
        <DeviceAdvice />
        <NameFields value={value} onChange={onChange} problems={problems}>
          <TextField
            id="office-name"
            label="Your name"
            hint="You become the office of this scheme. Others can join you later."
            who="everyone"
            width="half"
            value={value.officeName}
            onInput={officeName => onChange({ officeName })}
            error={problems.at('office-name')}
          />
          <Radios
            id="profession"
            label="What do you work as?"
            hint="Choose what comes closest."
            who="everyone"
            inline
            options={professionOptions}
            value={value.profession}
            onChange={chosen => onChange({ profession: parseProfession(chosen) ?? value.profession })}
          />
        </NameFields>
        <Button>{doneLabel}</Button>
      </Form>
    </DeskPage>
  )
}

interface NameFieldsProps {
  readonly value: Names
  readonly onChange: (more: Partial<Names>) => void
  readonly problems: Problems
  readonly children?: ComponentChildren
}

const NameFields = ({ value, onChange, problems, children }: NameFieldsProps) => (
  <>
    <TextField
      id="name"
      label="What is the scheme called?"
      who="everyone"
      value={value.name}
      onInput={name => onChange({ name })}
      error={problems.at('name')}
    />
    <TextField
      id="neutral-name"
      label="A neutral name"
      hint="It stands in the title of every page and on every print-out. On a shared computer it should tell nobody why someone is here: The Wednesday Room, for example."
      who="everyone"
      width="half"
      value={value.neutralName}
      onInput={neutralName => onChange({ neutralName })}
      error={problems.at('neutral-name')}
    />
    <TextField
      id="telephone"
      label="The scheme's telephone number"
      hint="For anybody who is stuck, and for comparing check words."
      who="everyone"
      inputMode="tel"
      width="half"
      value={value.telephone}
      onInput={telephone => onChange({ telephone })}
      error={problems.at('telephone')}
    />
    {children}
  </>
)
