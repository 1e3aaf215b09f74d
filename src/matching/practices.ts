import type { Practice, PracticeCode } from '../vocabulary/practice.ts'
import type { MenteeFacts } from './facts.ts'
import { plain } from './names.ts'

/** The scheme's list of practices, ready for looking up. */
export interface PracticeBook {
  readonly practiceByCode: ReadonlyMap<PracticeCode, Practice>
  /** Networks as plain words; practices that belong to none are absent. */
  readonly networkByCode: ReadonlyMap<PracticeCode, string>
  readonly tellingWordsByCode: ReadonlyMap<PracticeCode, readonly string[]>
  readonly codesByTellingWord: ReadonlyMap<string, readonly PracticeCode[]>
}

/** Words that half of all practices have in their names. */
const common = new Set(
  `the a and at of in st surgery surgeries practice practices medical health healthcare centre center clinic group gp gps
  doctors partnership house family`.split(/\s+/)
)

export function practiceBook(practices: Iterable<Practice>): PracticeBook {
  const practiceByCode = new Map<PracticeCode, Practice>()
  const networkByCode = new Map<PracticeCode, string>()
  const tellingWordsByCode = new Map<PracticeCode, readonly string[]>()
  const codesByTellingWord = new Map<string, PracticeCode[]>()
  for (const practice of practices) {
    const network = plain(practice.pcn)
    const telling = wordsIn(practice.name).filter(word => !common.has(word))
    practiceByCode.set(practice.code, practice)
    if (network !== '') networkByCode.set(practice.code, network)
    tellingWordsByCode.set(practice.code, telling)
    for (const word of [...telling, practice.code.toLowerCase()])
      codesByTellingWord.set(word, [...(codesByTellingWord.get(word) ?? []), practice.code])
  }
  return { practiceByCode, networkByCode, tellingWordsByCode, codesByTellingWord }
}

/** The practice chosen from the list; or, where it was typed, every practice whose telling words all stand in the text. */
export function practicesOf(mentee: MenteeFacts, book: PracticeBook): readonly PracticeCode[] {
  if (mentee.practice !== undefined) return [mentee.practice]
  const typed = new Set(wordsIn(mentee.workplace))
  const named = new Set([...typed].flatMap(word => book.codesByTellingWord.get(word) ?? []))
  const isMeant = (code: PracticeCode) =>
    typed.has(code.toLowerCase()) || book.tellingWordsByCode.get(code)?.every(word => typed.has(word))
  return [...named].filter(isMeant)
}

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(' ')
    .filter(word => word !== '')

export const practiceName = (code: PracticeCode, book: PracticeBook): string =>
  book.practiceByCode.get(code)?.name ?? code
