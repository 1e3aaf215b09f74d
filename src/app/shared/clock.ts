import type { Day } from '../../vocabulary/day.ts'

/** The only clock of the app: everything else is handed the day. */
export const today = (): Day => dayOf(new Date())

/** The day where the person is, not the day in Greenwich. */
export function dayOf(moment: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as Day
}

/** `14:02`, for "last saved at". It goes nowhere but the screen. */
export const timeNow = (): string => new Date().toTimeString().slice(0, 5)
