import { describedBy, Field, type FieldProps } from '../field/field.tsx'
import { unread } from '../field/unread.ts'

export interface TextFieldProps extends FieldProps {
  readonly value?: string
  readonly onInput?: ((value: string) => void) | undefined
  readonly name?: string
  /** Which keys a telephone shows. The box is always plain text: no browser may offer to save what is typed here. */
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'email'
  readonly autoComplete?: string
  /** How long the answer is likely to be. */
  readonly width?: 'full' | 'half' | 'short'
  readonly maxLength?: number
}

export function TextField(props: TextFieldProps) {
  const { id, value, onInput, name, inputMode = 'text', autoComplete = 'off', width = 'full', error } = props
  return (
    <Field field={props}>
      <input
        class={`nhsuk-input el-input--${width} ${error ? 'nhsuk-input--error' : ''}`.trim()}
        id={id}
        name={name ?? id}
        type="text"
        value={value}
        inputMode={inputMode}
        autoComplete={autoComplete}
        autoCapitalize={inputMode === 'text' ? undefined : 'none'}
        {...unread}
        maxLength={props.maxLength}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
        onInput={onInput && (event => onInput(event.currentTarget.value))}
      />
    </Field>
  )
}
