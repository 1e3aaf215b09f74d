import { list, optional, type Parse, type Parsed, shape, text } from '../../vocabulary/parse.ts'

/** JSON text of a value of another kind, which is parsed by that kind's own parser when it is taken up. */
const json: Parse<string> = value => {
  if (typeof value !== 'string') return undefined
  try {
    JSON.parse(value)
    return value
  } catch {
    return undefined
  }
}

/** One thing to be put, or removed where there is no value. */
export const parseJournalChange = shape({ kind: text(40), id: text(64), value: optional(json) })
export type JournalChange = Parsed<typeof parseJournalChange>

export const parseJournal = shape({ changes: list(parseJournalChange, 1_000) })
