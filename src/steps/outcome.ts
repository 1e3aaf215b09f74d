import type { VaultRefusal } from '../letters/vault.ts'
import type { Refusal } from '../wire/refusal.ts'

/**
 * What a step gives back. Expected refusals are values with names. Thrown is only a fault in this program, and a part of
 * it that could not be fetched (word list, spare key words, curve, the fallback for sealing): nothing was changed then,
 * the app shows it as `away`, and the same step may be walked again.
 */
export type Outcome<T, R extends string = never> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R | Trouble }

/**
 * What any step that talks to the server may meet: the server's own refusals, `away`, and what can befall a vault.
 * After one of these the same step may be walked again as it is: nothing is sent twice and nothing typed is lost.
 */
export type Trouble = Refusal | VaultRefusal

export const done: { readonly ok: true; readonly value: undefined } = { ok: true, value: undefined }
export const good = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refuse = <R extends string>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal
})
