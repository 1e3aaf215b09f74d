import type { FieldError } from '../../../design/error-summary/error-summary.tsx'
import { byteLength } from '../../../design/text-area/text-area.tsx'
import type { BuddyRequest } from '../../../vocabulary/buddy.ts'
import { plainText } from '../../pair/plain-text.ts'
import { problem } from '../../shared/form.tsx'

/** What somebody types who would like a buddy; the reader is chosen from a list. */
export interface BuddyForm {
  readonly reader: string
  readonly calledName: string
  readonly reach: string
  readonly workplace: string
  readonly whatIsNew: string
}

export const nothingTyped: BuddyForm = { reader: '', calledName: '', reach: '', workplace: '', whatIsNew: '' }

/** How much of each field fits into the letter, in letters. */
export const longest = { calledName: 80, reach: 200, workplace: 160, whatIsNew: 500 } as const

export const problemsOf = (form: BuddyForm): readonly FieldError[] => [
  ...problem(form.reader === '', 'reader', 'Choose who shall read it'),
  ...problem(isEmpty(form.calledName), 'called-name', 'Enter a name'),
  ...problem(isEmpty(form.reach), 'reach', 'Say how to reach you'),
  ...problem(isEmpty(form.workplace), 'workplace', 'Say where you work, or will work'),
  ...problem(isEmpty(form.whatIsNew), 'what-is-new', 'Say in a few words what is new for you'),
  ...problem(byteLength(form.whatIsNew) > longest.whatIsNew, 'what-is-new', 'Shorten this a little')
]

export function asRequest({ calledName, reach, workplace, whatIsNew }: BuddyForm): BuddyRequest {
  const typed = (text: string) => plainText(text).trim()
  return {
    calledName: typed(calledName),
    reach: typed(reach),
    workplace: typed(workplace),
    whatIsNew: typed(whatIsNew)
  }
}

const isEmpty = (text: string): boolean => plainText(text).trim() === ''
