import type { FieldError } from '../../design/error-summary/error-summary.tsx'
import type { SchemePlan } from '../../steps/set-up.ts'
import { type Area, areaIdFrom } from '../../vocabulary/area.ts'
import type { Practice } from '../../vocabulary/practice.ts'
import type { Profession } from '../../vocabulary/profession.ts'
import { usualClocks } from '../../vocabulary/scheme.ts'
import { usualExceptions } from './exceptions.ts'

/** Setting up a scheme, as typed so far. It lives in memory until the last page: going back loses nothing. */
export interface SetUpPlan {
  readonly name: string
  readonly neutralName: string
  readonly telephone: string
  readonly officeName: string
  readonly profession: Profession
  readonly areas: readonly Area[]
  readonly practices: readonly Practice[]
  /** One exception a line. */
  readonly exceptions: string
}

export const emptyPlan: SetUpPlan = {
  name: '',
  neutralName: '',
  telephone: '',
  officeName: '',
  profession: 'manager',
  areas: [],
  practices: [],
  exceptions: usualExceptions.join('\n')
}

/** What the first page of the settings may not be without. Also asked when the office changes them later. */
export function nameProblems(names: Pick<SetUpPlan, 'name' | 'neutralName' | 'telephone'>): FieldError[] {
  const found: FieldError[] = []
  const say = (wrong: boolean, field: string, text: string) => wrong && found.push({ field, text })
  say(names.name.trim() === '', 'name', 'Enter the name of the scheme')
  say(names.name.trim().length > 80, 'name', 'Shorten the name of the scheme to 80 letters')
  say(names.neutralName.trim() === '', 'neutral-name', 'Enter a neutral name')
  say(names.neutralName.trim().length > 40, 'neutral-name', 'Shorten the neutral name to 40 letters')
  say(tellsTooMuch(names.neutralName), 'neutral-name', 'Choose a neutral name that does not say what this is for')
  say(digits(names.telephone) < 3, 'telephone', 'Enter a telephone number')
  say(names.telephone.trim().length > 40, 'telephone', 'Shorten the telephone number to 40 letters')
  return found
}

export function officeProblems({ officeName }: Pick<SetUpPlan, 'officeName'>): FieldError[] {
  if (officeName.trim() === '') return [{ field: 'office-name', text: 'Enter your name' }]
  return officeName.trim().length > 80 ? [{ field: 'office-name', text: 'Shorten your name to 80 letters' }] : []
}

/** The exceptions to confidentiality, one a line, without empty lines. */
export const exceptionLines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export function exceptionProblems(text: string): FieldError[] {
  const lines = exceptionLines(text)
  const found: FieldError[] = []
  const say = (wrong: boolean, words: string) => wrong && found.push({ field: 'exceptions', text: words })
  say(lines.length === 0, 'Enter at least one exception')
  say(lines.length > 12, 'Bring the exceptions down to 12 lines')
  const long = lines.findIndex(line => line.length > 300)
  say(long >= 0, `Shorten line ${long + 1} to 300 letters`)
  return found
}

/** What is signed and published. To be called once nothing is wrong. */
export function schemePlan(plan: SetUpPlan): SchemePlan {
  return {
    scheme: {
      name: plan.name.trim(),
      neutralName: plan.neutralName.trim(),
      telephone: plan.telephone.trim(),
      areas: plan.areas,
      clocks: usualClocks,
      agreement: { version: 1, exceptions: exceptionLines(plan.exceptions) }
    },
    practices: plan.practices,
    office: { name: plan.officeName.trim(), profession: plan.profession }
  }
}

/** The area a name makes, or why it cannot be added. */
export function newArea(name: string, areas: readonly Area[]): Area | string {
  const id = areaIdFrom(name)
  if (id === undefined) return 'Enter the name of an area'
  if (name.trim().length > 80) return 'Shorten the name of the area to 80 letters'
  if (areas.some(area => area.id === id)) return `${name.trim()} is on the list already`
  return areas.length >= 40 ? 'There is room for 40 areas' : { id, name: name.trim() }
}

const tellsTooMuch = (name: string): boolean => /mentor|mentee|counsel|confiden|wellbeing|distress/i.test(name)
const digits = (text: string): number => text.replace(/\D/g, '').length
