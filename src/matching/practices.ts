import type { Practice, PracticeCode } from '../vocabulary/practice.ts'
import type { MenteeFacts } from './facts.ts'
import { plain } from './names.ts'

export type PracticesByCode = ReadonlyMap<PracticeCode, Practice>

export const practicesByCode = (practices: readonly Practice[]): PracticesByCode =>
  new Map(practices.map(practice => [practice.code, practice]))

/** Words that half of all practices have in their names. */
const common = new Set(
  'the a and at of in st surgery surgeries practice practices medical health healthcare centre center clinic group gp gps doctors partnership house family'.split(
    ' '
  )
)

/** The practice chosen from the list; or, where it was typed, every practice whose telling words all stand in the text. */
export function practicesOf(mentee: MenteeFacts, practices: PracticesByCode): readonly PracticeCode[] {
  if (mentee.practice !== undefined) return [mentee.practice]
  const typed = new Set(plain(mentee.workplace).split(' '))
  const isMeant = (practice: Practice) => {
    const telling = tellingWords(practice.name)
    return typed.has(practice.code.toLowerCase()) || (telling.length > 0 && telling.every(word => typed.has(word)))
  }
  return [...practices.values()].filter(isMeant).map(practice => practice.code)
}

const tellingWords = (name: string): readonly string[] =>
  plain(name)
    .split(' ')
    .filter(word => !common.has(word) && word !== '')

export const practiceName = (code: PracticeCode, practices: PracticesByCode): string =>
  practices.get(code)?.name ?? code

/** The networks of some practices, compared without regard to case or spacing. */
export const networksOf = (codes: readonly PracticeCode[], practices: PracticesByCode): ReadonlySet<string> =>
  new Set(codes.map(code => plain(practices.get(code)?.pcn ?? '')).filter(pcn => pcn !== ''))
