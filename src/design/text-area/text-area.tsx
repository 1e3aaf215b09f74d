import { describedBy, Field, type FieldProps } from '../field/field.tsx'
import { unread } from '../field/unread.ts'

export interface TextAreaProps extends FieldProps {
  readonly value?: string
  readonly onInput?: ((value: string) => void) | undefined
  readonly name?: string
  readonly rows?: number
  /** The room there is, in UTF-8 bytes; what is left is shown. Typing on is never blocked, sending is. */
  readonly maxBytes?: number
}

export function TextArea(props: TextAreaProps) {
  const { id, value = '', onInput, name, rows = 5, maxBytes, error } = props
  const count = maxBytes === undefined ? undefined : `${id}-count`
  return (
    <Field field={props}>
      <textarea
        class={`nhsuk-textarea ${error ? 'nhsuk-textarea--error' : ''}`.trim()}
        id={id}
        name={name ?? id}
        rows={rows}
        autoComplete="off"
        {...unread}
        aria-describedby={describedBy(props, count)}
        aria-invalid={error ? 'true' : undefined}
        onInput={onInput && (event => onInput(event.currentTarget.value))}
        value={value}
      />
      {maxBytes !== undefined && <Room id={`${id}-count`} left={maxBytes - byteLength(value)} of={maxBytes} />}
    </Field>
  )
}

export const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** Seen all the time; spoken only when room grows short, not at every letter. */
function Room({ id, left, of }: { id: string; left: number; of: number }) {
  const text = left < 0 ? `About ${grouped(-left)} letters too long` : `Room for about ${grouped(left)} more letters`
  return (
    <>
      <p class={`el-room ${left < 0 ? 'el-room--over' : ''}`.trim()} id={id}>
        {text}
      </p>
      <span class="el-hidden" role="status">
        {left < of / 10 ? text : ''}
      </span>
    </>
  )
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
