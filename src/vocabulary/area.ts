import type { Named } from './named.ts'
import { type Parse, type Parsed, shape, words } from './parse.ts'

export type AreaId = Named<string, 'AreaId'>

/** Lower-case letters, digits and hyphens: `telford-and-wrekin`. */
export const parseAreaId: Parse<AreaId> = value =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(value) ? (value as AreaId) : undefined

/** A part of the country with leads of its own. */
export const parseArea = shape({ id: parseAreaId, name: words(80) })
export type Area = Parsed<typeof parseArea>

/** The id an area gets from its name when it is first typed in. */
export function areaIdFrom(name: string): AreaId | undefined {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
  return parseAreaId(plain.replace(/^-+|-+$/g, '').slice(0, 40))
}
