import { list, optional, type Parse, type Parsed, shape, text, whole } from '../../vocabulary/parse.ts'

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

const parseStamp = shape({ revision: whole(0, Number.MAX_SAFE_INTEGER), device: text(40) })

/** One thing to be put, or removed where there is no value; `over` is the state it was to replace, if there was one. */
export const parseJournalChange = shape({
  kind: text(40),
  id: text(64),
  over: optional(parseStamp),
  value: optional(json)
})
export type JournalChange = Parsed<typeof parseJournalChange>

export const parseJournal = shape({ changes: list(parseJournalChange, 1_000) })
