import { fromJson, key, list, type Parse, shape, whole } from '../../vocabulary/parse.ts'
import { type Bytes, textOf, utf8 } from '../../wire/bytes.ts'
import type { Secret } from '../secret.ts'
import type { Stamp } from './stamp.ts'

/** What a row of the index stands for: an item in a drop of its own, a setting, or something that is no more. */
export type Holding =
  | { readonly item: Secret }
  | { readonly value: unknown }
  /** Keeps the secret, so that an interrupted deletion can be finished. */
  | { readonly gone: Secret | undefined }

export interface Row {
  readonly kind: string
  readonly id: string
  readonly stamp: Stamp
  readonly holding: Holding
}

/** The plaintext of the vault's drop. */
export interface Page {
  /** Counts the writings of the index, so that an older one is told from a newer. */
  readonly generation: number
  readonly rows: readonly Row[]
}

/** Rows are lists, not objects: a desk of 300 referrals pays for every field name 300 times. */
export const pageBytes = (page: Page): Bytes =>
  utf8(
    JSON.stringify({
      generation: page.generation,
      rows: page.rows.map(({ kind, id, stamp, holding }) => [kind, id, stamp.revision, stamp.device, holding])
    })
  )

export const parsePage = (bytes: Bytes): Page | undefined => fromJson(textOf(bytes), parsePageValue)

const parseHolding: Parse<Holding> = value => {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  if (fields.has('value')) return { value: fields.get('value') }
  const secret = key(32)(fields.get('item') ?? fields.get('gone'))
  if (fields.has('item')) return secret === undefined ? undefined : { item: secret }
  return { gone: secret }
}

const parseRow: Parse<Row> = value => {
  if (!Array.isArray(value)) return undefined
  const [kind, id, revision, device, held] = value as unknown[]
  const holding = parseHolding(held)
  if (typeof kind !== 'string' || typeof id !== 'string' || typeof device !== 'string' || !holding) return undefined
  const counted = whole(1, Number.MAX_SAFE_INTEGER)(revision)
  return counted === undefined ? undefined : { kind, id, stamp: { revision: counted, device }, holding }
}

const parsePageValue: Parse<Page> = shape({
  generation: whole(1, Number.MAX_SAFE_INTEGER),
  rows: list(parseRow, 20_000)
})
