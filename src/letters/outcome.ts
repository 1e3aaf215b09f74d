/** What may be refused says so: a value, or the name of the refusal. Bugs are thrown instead. */
export type Outcome<T, Refused extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refused }

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refused = <Refused extends string>(
  refusal: Refused
): { readonly ok: false; readonly refusal: Refused } => ({
  ok: false,
  refusal
})
