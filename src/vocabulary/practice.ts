import { parseAreaId } from './area.ts'
import type { Named } from './named.ts'
import { list, optional, type Parse, type Parsed, shape, text, whole, words } from './parse.ts'

/** A code as the publisher of practices gives it (a letter and five digits), or any short code a scheme makes up. */
export type PracticeCode = Named<string, 'PracticeCode'>
export const parsePracticeCode: Parse<PracticeCode> = value =>
  typeof value === 'string' && /^[A-Z0-9]{2,12}$/.test(value) ? (value as PracticeCode) : undefined

const people = whole(0, 999)

/** One row of the public notice `practices`. `pcn` is empty where the practice belongs to none. */
export const parsePractice = shape({
  code: parsePracticeCode,
  name: words(120),
  pcn: text(80),
  area: parseAreaId,
  /** How many people work there, as published for every practice. Without it a brief cannot tell anything (`coarsen`). */
  staff: optional(shape({ gp: people, nurse: people, manager: people }))
})
export type Practice = Parsed<typeof parsePractice>

export const parsePractices = shape({ practices: list(parsePractice, 20_000) })
export type Practices = Parsed<typeof parsePractices>
