import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { FieldError } from '../../design/error-summary/error-summary.tsx'
import { underWay } from './desk-state.ts'

/** What is wrong with a form: for the summary at the top (`DeskPage`), and beside each field by its id. */
export interface Problems {
  readonly all: readonly FieldError[]
  /** Counts the tries, so that the summary takes the focus at each of them. */
  readonly attempt: number
  at(field: string): string | undefined
}

/** The second of the pair takes what a check has found, and says whether the form is in order. */
export function useProblems(): readonly [Problems, (found: readonly FieldError[]) => boolean] {
  const [{ all, attempt }, set] = useState<{ all: readonly FieldError[]; attempt: number }>({ all: [], attempt: 0 })
  const check = (found: readonly FieldError[]) => {
    set(before => ({ all: found, attempt: before.attempt + 1 }))
    return found.length === 0
  }
  return [{ all, attempt, at: field => all.find(error => error.field === field)?.text }, check]
}

/** A form that stays in the page: it never navigates, and does not act twice while a step is under way. */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ComponentChildren }) {
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        if (underWay.value === undefined) onSubmit()
      }}
    >
      {children}
    </form>
  )
}

/** A wrong field, or nothing: for lists of checks. */
export const problem = (wrong: boolean, field: string, text: string): FieldError[] => (wrong ? [{ field, text }] : [])
