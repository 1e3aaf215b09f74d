/**
 * Parsers for what comes out of a sealed letter or a public notice: unknown in, a value of the right shape or undefined out.
 * Unknown fields are dropped, so that a newer program may say more without an older one choking on it.
 */
export type Parse<T> = (value: unknown) => T | undefined

/** The type a parser yields. */
export type Parsed<P> = P extends Parse<infer T> ? T : never

// Spelt out, because the class \p{Cc} takes as long to look for as the rest of opening a letter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

const controls = new RegExp(control, 'g')

/** Text of at most `longest` UTF-16 units, without control characters other than line breaks and tabs. */
export const text =
  (longest: number): Parse<string> =>
  value =>
    typeof value === 'string' && value.length <= longest && !control.test(value) ? value : undefined

/** Pasted text may hold what `text` refuses and nobody sees: a line break of a word processor is one, the rest is nothing. */
const plainText = (typed: string): string =>
  control.test(typed) ? typed.replaceAll(/[\v\f\u0085]/g, '\n').replaceAll(controls, '') : typed

/** JSON text whose texts can be read again: whatever is sealed or kept is written so. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? plainText(each) : each))

/** Text that says something. */
export const words =
  (longest: number): Parse<string> =>
  value => {
    const parsed = text(longest)(value)
    return parsed === undefined || parsed.trim() === '' ? undefined : parsed
  }

/** What the last letter may be when so many bytes are left over from threes: the bits it has to spare are zero. */
const lastLetters = ['[A-Za-z0-9_-]', '[AQgw]', '[AEIMQUYcgkosw048]'] as const

/**
 * Bytes as canonical base64url text; kept as text here, since only `letters` knows what they are for. One spelling for
 * each value, because keys are compared as text, and because `letters` takes another spelling for a bug.
 */
export const key = (bytes: number): Parse<string> => {
  const letters = Math.ceil((bytes * 4) / 3)
  const spelling = new RegExp(`^[A-Za-z0-9_-]{${letters - 1}}${lastLetters[bytes % 3]}$`)
  return value => (typeof value === 'string' && value.length === letters && spelling.test(value) ? value : undefined)
}

export const yesNo: Parse<boolean> = value => (typeof value === 'boolean' ? value : undefined)

/** Minus zero is read as the zero it would be written as. */
export const whole =
  (least: number, most: number): Parse<number> =>
  value =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value + 0 : undefined

export const oneOf =
  <const T extends string>(values: readonly T[]): Parse<T> =>
  value =>
    values.find(each => each === value)

export const list =
  <T>(item: Parse<T>, most: number): Parse<readonly T[]> =>
  value => {
    if (!Array.isArray(value) || value.length > most) return undefined
    const items = value.map(item)
    return items.every(each => each !== undefined) ? items : undefined
  }

/** A field that may be left out. */
export interface Optional<T> {
  readonly optional: Parse<T>
}
export const optional = <T>(parse: Parse<T>): Optional<T> => ({ optional: parse })

type Field = Parse<unknown> | Optional<unknown>
type Shape<Fields extends Record<string, Field>> = {
  readonly [Name in keyof Fields as Fields[Name] extends Optional<unknown> ? never : Name]: Fields[Name] extends Parse<
    infer T
  >
    ? T
    : never
} & {
  readonly [Name in keyof Fields as Fields[Name] extends Optional<unknown>
    ? Name
    : never]?: Fields[Name] extends Optional<infer T> ? T : never
}

export const shape = <Fields extends Record<string, Field>>(fields: Fields): Parse<Shape<Fields>> => {
  const named = Object.entries(fields)
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const parsed: Record<string, unknown> = {}
    for (const [name, field] of named) {
      const raw = ownField(value, name)
      if (typeof field !== 'function' && raw === undefined) continue
      const made = typeof field === 'function' ? field(raw) : field.optional(raw)
      if (made === undefined) return undefined
      parsed[name] = made
    }
    return parsed as Shape<Fields>
  }
}

/** Never what an object inherits: a name like `constructor` is a field only where it was given. */
const ownField = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined

/** One of several shapes told apart by the field `stage`, `kind` or whatever `by` names. */
export const variant =
  <By extends string, Cases extends Record<string, Parse<object>>>(
    by: By,
    cases: Cases
  ): Parse<{ [Name in keyof Cases]: Parsed<Cases[Name]> & { readonly [_ in By]: Name } }[keyof Cases]> =>
  value => {
    if (typeof value !== 'object' || value === null) return undefined
    const name = ownField(value, by)
    if (typeof name !== 'string' || !Object.hasOwn(cases, name)) return undefined
    const parsed = cases[name]?.(value)
    return parsed === undefined ? undefined : ({ ...parsed, [by]: name } as never)
  }

/** JSON text to a value of the right shape. */
export function fromJson<T>(json: string | undefined, parse: Parse<T>): T | undefined {
  if (json === undefined) return undefined
  try {
    return parse(JSON.parse(json))
  } catch {
    return undefined
  }
}
