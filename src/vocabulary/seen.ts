import { type Day, daysBetween, parseDay } from './day.ts'
import { type Parsed, shape, yesNo } from './parse.ts'
import type { PersonKey } from './roster.ts'

/** The body of a lead's notice `seen/...`: the day they last looked in, and whether anything waits longer than it should. */
export const parseSeen = shape({ on: parseDay, overdue: yesNo })
export type Seen = Parsed<typeof parseSeen>

/** The first half of the key in hexadecimal: a name of a notice has no capitals and at most 64 letters. */
export function seenNotice(key: PersonKey): string {
  const bits = [...key].map(letter => base64url.indexOf(letter).toString(2).padStart(6, '0')).join('')
  const bytes = bits.slice(0, 128).match(/.{8}/g) ?? []
  return `seen/${bytes.map(byte => Number.parseInt(byte, 2).toString(16).padStart(2, '0')).join('')}`
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The last seven days, today included. */
export function isThisWeek({ on }: Seen, today: Day): boolean {
  const days = daysBetween(on, today)
  return days >= 0 && days < 7
}
