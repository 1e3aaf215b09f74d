import { describedBy, Field, type FieldProps } from '../field/field.tsx'

export interface SelectProps extends FieldProps {
  readonly value?: string
  readonly onChange?: ((value: string) => void) | undefined
  readonly name?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of many, where radios would fill the page: a practice from its list. */
export function Select(props: SelectProps) {
  const { id, value = '', onChange, name, options } = props
  return (
    <Field field={props}>
      <select
        class="nhsuk-select el-select"
        id={id}
        name={name ?? id}
        autoComplete="off"
        value={value}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
        onChange={onChange && (event => onChange(event.currentTarget.value))}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
