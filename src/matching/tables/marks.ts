import type { MenteeFacts, MentorFacts } from '../facts.ts'
import type { RuleId } from '../hard-rules.ts'
import { nameWords, plain } from '../names.ts'
import { type PracticeBook, practicesOf } from '../practices.ts'

/**
 * The rules about two particular people, turned into marks: two who carry the same mark must not be paired. Looking up
 * marks finds the few forbidden pairs among millions without comparing everyone with everyone.
 */
export const markedRules: readonly RuleId[] = [
  'self',
  'may-be-self',
  'not-available',
  'practice',
  'past-practice',
  'pcn',
  'employer',
  'relation',
  'declined'
]

export function menteeMarks(mentee: MenteeFacts, book: PracticeBook): ReadonlySet<string> {
  const practices = practicesOf(mentee, book)
  const words = nameWords(mentee.name)
  return new Set([
    `is mentor ${mentee.id}`,
    `is mentee ${mentee.id}`,
    ...(mentee.relations ?? []).map(relation => `is mentor ${relation.with}`),
    ...(mentee.declined ?? []).map(mentor => `is mentor ${mentor}`),
    ...[...practices, ...(mentee.pastPractices ?? [])].map(code => `practice ${code}`),
    ...networksOf(practices, book),
    ...employers(mentee.employer === undefined ? [] : [mentee.employer]),
    ...selfMarks(mentee.name, words),
    ...mentee.keepAwayFrom.flatMap(listMarks).map(mark => `mentee avoids ${mark}`),
    ...calledMarks(words).map(mark => `mentor avoids ${mark}`)
  ])
}

export function mentorMarks(mentor: MentorFacts, book: PracticeBook): ReadonlySet<string> {
  const words = nameWords(mentor.name)
  return new Set([
    `is mentor ${mentor.key}`,
    ...(mentor.relations ?? []).map(relation => `is mentee ${relation.with}`),
    ...[...mentor.practices, ...mentor.pastPractices].map(code => `practice ${code}`),
    ...networksOf(mentor.practices, book),
    ...employers(mentor.employers ?? []),
    ...selfMarks(mentor.name, words),
    ...calledMarks(words).map(mark => `mentee avoids ${mark}`),
    ...mentor.keepAwayFrom.flatMap(listMarks).map(mark => `mentor avoids ${mark}`)
  ])
}

const networksOf = (codes: readonly string[], book: PracticeBook): readonly string[] =>
  codes.flatMap(code => {
    const network = book.networkByCode.get(code as never)
    return network === undefined ? [] : [`network ${network}`]
  })

const employers = (names: readonly string[]): readonly string[] =>
  names
    .map(plain)
    .filter(name => name !== '')
    .map(name => `employer ${name}`)

/** Two full names share a mark exactly when `couldBeSamePerson` holds. */
function nameMarks(words: readonly string[]): readonly string[] {
  if (words.length < 2) return []
  const long = [...new Set(words.filter(word => word.length > 1))].sort()
  const surnames = words.slice(1).filter(word => word.length > 1)
  const pairs = long.flatMap((one, at) => long.slice(at + 1).map(other => `${one}&${other}`))
  return [...surnames.map(surname => `${words[0][0]}. ${surname}`), ...pairs]
}

const selfMarks = (name: string, words: readonly string[]): readonly string[] =>
  [...nameMarks(words), `exactly ${plain(name)}`].filter(mark => mark !== 'exactly ').map(mark => `called ${mark}`)

/** A name on a list and a name borne share a mark exactly when `couldMean` holds. */
function listMarks(listed: string): readonly string[] {
  const words = nameWords(listed)
  return words.length === 1 ? [`any ${words[0]}`] : [...nameMarks(words), ...words.map(word => `only ${word}`)]
}
function calledMarks(words: readonly string[]): readonly string[] {
  const any = words.map(word => `any ${word}`)
  return words.length === 1 ? [...any, `only ${words[0]}`] : [...nameMarks(words), ...any]
}
