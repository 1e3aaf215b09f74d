import type { Refusal } from '../wire/refusal.ts'

/** What a step gives back. Expected refusals are values with names; only a fault in this program is thrown. */
export type Outcome<T, R extends string = never> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R | Trouble }

/**
 * What can go wrong in any step that talks to the server: the server's own refusals, `away`, and what a vault can
 * meet. A step that gives one of these has changed nothing it does not say, and may be walked again as it is.
 */
export type Trouble = Refusal | 'vault-gone' | 'vault-altered' | 'vault-rolled-back' | 'vault-full'

export const done: { readonly ok: true; readonly value: undefined } = { ok: true, value: undefined }
export const good = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refuse = <R extends string>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal
})
