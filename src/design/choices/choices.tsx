import type { ComponentChildren } from 'preact'
import { FieldGroup, type FieldProps } from '../field/field.tsx'

export interface Choice {
  readonly value: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** Shown under the choice while it is chosen. */
  readonly inside?: ComponentChildren
  readonly disabled?: boolean
}

interface ChoicesProps extends FieldProps {
  readonly name?: string
  readonly options: readonly Choice[]
}

export interface RadiosProps extends ChoicesProps {
  readonly value?: string | undefined
  readonly onChange?: ((value: string) => void) | undefined
  readonly inline?: boolean
}

/** One of several. The first box carries the field's id, so that the error summary leads to it. */
export function Radios(props: RadiosProps) {
  const { value, onChange, inline } = props
  return (
    <FieldGroup field={props}>
      <div class={`nhsuk-radios ${inline ? 'nhsuk-radios--inline' : ''}`.trim()}>
        {props.options.map((option, at) => (
          <ChoiceItem
            {...itemOf(props, option, at)}
            kind="radio"
            checked={option.value === value}
            onPick={onChange && (() => onChange(option.value))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

export interface CheckboxesProps extends ChoicesProps {
  readonly values?: readonly string[]
  readonly onChange?: ((values: string[]) => void) | undefined
}

/** Any of several, in the order the options stand. */
export function Checkboxes(props: CheckboxesProps) {
  const { values = [], onChange, options } = props
  const toggled = (value: string) =>
    options.map(each => each.value).filter(each => (each === value) !== values.includes(each))
  return (
    <FieldGroup field={props}>
      <div class="nhsuk-checkboxes">
        {options.map((option, at) => (
          <ChoiceItem
            {...itemOf(props, option, at)}
            kind="checkbox"
            checked={values.includes(option.value)}
            onPick={onChange && (() => onChange(toggled(option.value)))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

const itemOf = ({ id, name }: ChoicesProps, option: Choice, at: number) => ({
  key: option.value,
  id: at === 0 ? id : `${id}-${at + 1}`,
  name: name ?? id,
  option
})

interface ItemProps {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly option: Choice
  readonly checked: boolean
  readonly onPick: (() => void) | undefined
}

function ChoiceItem({ kind, id, name, option, checked, onPick }: ItemProps) {
  const block = kind === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes'
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={option.value}
          checked={checked}
          disabled={option.disabled}
          aria-describedby={option.hint ? `${id}-hint-inside` : undefined}
          onChange={onPick}
        />
        <label class={`nhsuk-label ${block}__label`} for={id}>
          {option.label}
        </label>
        {option.hint && (
          <div class={`nhsuk-hint ${block}__hint`} id={`${id}-hint-inside`}>
            {option.hint}
          </div>
        )}
      </div>
      {option.inside && checked && <div class={`${block}__conditional`}>{option.inside}</div>}
    </>
  )
}
