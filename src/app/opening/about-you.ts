import type { FieldError } from '../../design/error-summary/error-summary.tsx'
import type { AboutApplicant } from '../../steps/join.ts'
import type { AreaId } from '../../vocabulary/area.ts'
import type { Profession } from '../../vocabulary/profession.ts'
import type { RosterDesk } from '../../vocabulary/roster.ts'

/** The form of somebody who joins, as typed. */
export interface AboutYou {
  readonly name: string
  readonly profession: Profession | undefined
  readonly areas: readonly AreaId[]
  /** For everyone to read. Mentors may leave it empty: their portrait they write at their desk, sealed. */
  readonly about: string
  /** Leads only. */
  readonly looksIn: string
}

export const nothingWritten: AboutYou = { name: '', profession: undefined, areas: [], about: '', looksIn: '' }

/** What is still missing or too long, by field. */
export function problemsOf({ name, profession, areas, about, looksIn }: AboutYou, desk: RosterDesk): FieldError[] {
  const found: FieldError[] = []
  const say = (wrong: boolean, field: string, text: string) => wrong && found.push({ field, text })
  say(name.trim() === '', 'name', 'Enter your name')
  say(name.trim().length > 80, 'name', 'Shorten your name to 80 letters')
  say(profession === undefined, 'profession', 'Choose what you work as')
  say(areas.length === 0, 'areas', 'Choose at least one area')
  say(about.trim().length > 700, 'about', 'Shorten what you say about yourself to 700 letters')
  if (desk !== 'lead') return found
  say(about.trim() === '', 'about', 'Write a sentence or two about yourself')
  say(looksIn.trim() === '', 'looks-in', 'Enter the days on which you look in')
  say(looksIn.trim().length > 80, 'looks-in', 'Shorten the days on which you look in to 80 letters')
  return found
}

/** What is sent. To be called once `problemsOf` finds nothing. */
export function aboutYou({ name, profession, areas, about, looksIn }: AboutYou, desk: RosterDesk): AboutApplicant {
  if (profession === undefined) throw Error('join: no profession')
  const known = { name: name.trim(), profession, areas, ...(about.trim() && { about: about.trim() }) }
  return desk === 'lead' ? { ...known, looksIn: looksIn.trim() } : known
}
