import type { ComponentChildren } from 'preact'

/** What every field has. `id` is also what the error summary leads to. */
export interface FieldProps {
  readonly id: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  /** Who can see what is written here: `only Dr Priya Nair`, `only you`, `everyone`. */
  readonly who?: string | undefined
  /** The label is the heading of a page that asks one thing. */
  readonly heading?: boolean | undefined
}

/** The ids of what explains a field, in the order they are read; undefined when there is nothing to explain. */
export function describedBy({ id, hint, error, who }: FieldProps, more?: string): string | undefined {
  const ids = [hint && `${id}-hint`, who && `${id}-who`, more, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Hint, who can see this, error: what stands between a label and its box. */
export function FieldNotes({ id, hint, error, who }: FieldProps) {
  return (
    <>
      {hint && (
        <div class="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {who && <Who id={`${id}-who`} who={who} />}
      {error && (
        <p class="nhsuk-error-message" id={`${id}-error`}>
          <span class="el-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  )
}

/** The small fixed phrase beside every box, before anything is typed into it. */
export function Who({ id, who }: { id?: string; who: string }) {
  return (
    <p class="el-who" id={id}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M1.5 10S4.6 4.5 10 4.5 18.5 10 18.5 10 15.4 15.5 10 15.5 1.5 10 1.5 10Z" />
        <circle cx="10" cy="10" r="2.6" />
      </svg>
      <span>
        Who can see this: <strong>{who}</strong>
      </span>
    </p>
  )
}

/** A field of one box: label, notes, box. */
export function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const label = (
    <label class={`nhsuk-label ${field.heading ? 'nhsuk-label--l' : 'el-label'}`} for={field.id}>
      {field.label}
    </label>
  )
  return (
    <div class={groupClass(field)}>
      {field.heading ? <h1 class="nhsuk-label-wrapper">{label}</h1> : label}
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** A field of several boxes: fieldset, legend, notes, boxes. */
export function FieldGroup({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const legend = field.heading ? <h1 class="nhsuk-fieldset__heading">{field.label}</h1> : field.label
  return (
    <div class={groupClass(field)}>
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class={`nhsuk-fieldset__legend ${field.heading ? 'nhsuk-fieldset__legend--l' : 'el-label'}`}>
          {legend}
        </legend>
        <FieldNotes {...field} />
        {children}
      </fieldset>
    </div>
  )
}

const groupClass = ({ error }: FieldProps) => `nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`.trim()
