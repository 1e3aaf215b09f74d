export interface Calendar {
  readonly months: readonly string[]
  /** From Sunday on. */
  readonly weekdays: readonly string[]
}

const english: Calendar = {
  months: 'January February March April May June July August September October November December'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
}

export interface DateTextProps {
  /** `2026-11-22`. Anything else is shown as it came. */
  readonly day: string
  readonly weekday?: boolean
  readonly calendar?: Calendar
}

/** A day in words. */
export const DateText = ({ day, weekday = true, calendar = english }: DateTextProps) => (
  <time class="el-date" dateTime={day}>
    {dateInWords(day, weekday, calendar)}
  </time>
)

/** `Sunday 22 November 2026`, by the calendar's own arithmetic (Sakamoto's method), so that no time zone shifts a day. */
export function dateInWords(day: string, withWeekday = true, { months, weekdays } = english): string {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const [year, month, date] = [Number(y), Number(m), Number(d)]
  const name = months[month - 1]
  if (!name || !date) return day
  const from = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const weekday =
    weekdays[(from + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + shift + date) % 7]
  return `${withWeekday ? `${weekday} ` : ''}${date} ${name} ${year}`
}
