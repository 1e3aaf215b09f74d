import { parseAreaId } from '../../vocabulary/area.ts'
import { oneOf } from '../../vocabulary/parse.ts'
import { type Practice, type PracticeCode, parsePracticeCode } from '../../vocabulary/practice.ts'
import { parseProfession } from '../../vocabulary/profession.ts'
import { type PersonKey, rosterStates } from '../../vocabulary/roster.ts'
import { genders, kinds, type MenteeFacts, type MentorFacts } from '../facts.ts'
import {
  anything,
  type Column,
  count,
  each,
  needed,
  optional,
  type Problem,
  readSheet,
  several,
  shortened,
  word
} from './columns.ts'

const area = word(parseAreaId, 'an area: small letters, digits and hyphens')
const code = word(parsePracticeCode, 'a practice code: capitals and digits', cell => cell.toUpperCase())
/** A code of the list, where a list was handed in. */
const codeOf = (known: readonly Practice[] | undefined) => {
  const codes = known && new Set(known.map(practice => practice.code))
  const parse = (value: unknown) => {
    const parsed = parsePracticeCode(value)
    return parsed !== undefined && (codes === undefined || codes.has(parsed)) ? parsed : undefined
  }
  return word(parse, codes ? 'a code of the practices file' : 'a practice code', cell => cell.toUpperCase())
}
const profession = word(parseProfession, 'a profession: gp, nurse or manager')
const format = word(oneOf(['in-person', 'video', 'telephone']), 'a way of meeting: in-person, video or telephone')
const wish = word(
  oneOf(['any', 'in-person', 'video', 'telephone']),
  'a way of meeting: any, in-person, video or telephone'
)
const gender = word(oneOf(genders), `one of: ${genders.join(', ')}`)
const kind = word(oneOf(kinds), `one of: ${kinds.join(', ')}`)
const state = word(oneOf(rosterStates), `one of: ${rosterStates.join(', ')}`)
const yesNo = word(oneOf(['yes', 'no']), 'yes or no')

/** The columns of the three files. Lists stand in one cell, between semicolons; `id` and the mentors' own are required. */
const menteeColumns = (practice: Column<PracticeCode>) => ({
  id: needed,
  name: anything,
  area,
  practice: optional(practice),
  workplace: anything,
  past_practices: each(practice),
  employer: optional(anything),
  profession: optional(profession),
  format: optional(wish),
  topics: several,
  experience: several,
  times: several,
  keep_away_from: several,
  languages: several,
  must_be: optional(gender),
  kind: optional(kind),
  declined: several,
  waiting_weeks: count(0)
})
const mentorColumns = (practice: Column<PracticeCode>) => ({
  id: needed,
  name: needed,
  profession,
  areas: each(area),
  practices: each(practice),
  past_practices: each(practice),
  employers: several,
  keep_away_from: several,
  strengths: several,
  experience: several,
  times: several,
  formats: optional(each(format)),
  languages: several,
  gender: optional(gender),
  kinds: optional(each(kind)),
  capacity: count(undefined),
  busy: count(0),
  paused: optional(yesNo),
  state: optional(state)
})
const practiceColumns = { code, name: needed, pcn: anything, area }

/** People out of a file, and what could not be read. */
export interface People<T> {
  readonly people: readonly T[]
  readonly problems: readonly Problem[]
}

export function readMentees(file: string, text: string, practices?: readonly Practice[]): People<MenteeFacts> {
  const { rows, problems } = readSheet(file, text, menteeColumns(codeOf(practices)))
  const { kept, twice } = firstOfEach(file, rows)
  const people = kept.map(({ id, name, area, workplace, topics, experience, times, languages, ...row }) => ({
    ...{ id, name, area, workplace, topics, experience, times, languages },
    keepAwayFrom: row.keep_away_from,
    pastPractices: row.past_practices,
    declined: row.declined as readonly PersonKey[],
    waitingWeeks: row.waiting_weeks,
    format: row.format ?? 'any',
    ...(row.practice !== undefined && { practice: row.practice }),
    ...(row.employer !== undefined && { employer: row.employer }),
    ...(row.profession !== undefined && { profession: row.profession }),
    ...(row.must_be !== undefined && { mustBe: row.must_be }),
    ...(row.kind !== undefined && { kind: row.kind })
  }))
  return { people, problems: [...problems, ...twice] }
}

export function readMentors(file: string, text: string, practices?: readonly Practice[]): People<MentorFacts> {
  const { rows, problems } = readSheet(file, text, mentorColumns(codeOf(practices)))
  const { kept, twice } = firstOfEach(file, rows)
  const people = kept.map(
    ({ id, name, profession, areas, practices, employers, strengths, experience, times, ...row }) => ({
      ...{ key: id as PersonKey, name, profession, areas, practices, employers, strengths, experience, times },
      pastPractices: row.past_practices,
      keepAwayFrom: row.keep_away_from,
      languages: row.languages,
      capacity: row.capacity,
      busy: row.busy,
      paused: row.paused === 'yes',
      state: row.state ?? 'active',
      ...(row.formats !== undefined && { formats: row.formats }),
      ...(row.gender !== undefined && { gender: row.gender }),
      ...(row.kinds !== undefined && { kinds: row.kinds })
    })
  )
  return { people, problems: [...problems, ...twice] }
}

export function readPractices(file: string, text: string): People<Practice> {
  const { rows, problems } = readSheet(file, text, practiceColumns)
  return { people: rows.map(({ record }) => record), problems }
}

function firstOfEach<R extends { readonly id: string }>(
  file: string,
  rows: readonly { readonly line: number; readonly record: R }[]
) {
  const seen = new Set<string>()
  const kept: R[] = []
  const twice: Problem[] = []
  for (const { line, record } of rows) {
    if (seen.has(record.id))
      twice.push({ file, line, column: 'id', problem: `"${shortened(record.id)}" stands there twice` })
    else kept.push(record)
    seen.add(record.id)
  }
  return { kept, twice }
}
