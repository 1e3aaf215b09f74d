import { jumpTo } from '../jump.ts'

export interface FieldError {
  /** The id of the field. */
  readonly field: string
  readonly text: string
}

/** Stands at the top when a form could not be taken. Takes the focus as it appears; nothing typed is lost. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="nhsuk-error-summary" ref={focusOnArrival} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <h2 class="nhsuk-error-summary__title" id="error-summary">
        There is a problem
      </h2>
      <ul class="nhsuk-list nhsuk-error-summary__list">
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={jumpTo(field)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const focusOnArrival = (element: HTMLElement | null) => element?.focus()
