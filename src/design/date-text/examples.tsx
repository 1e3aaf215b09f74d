import type { Examples } from '../example.ts'
import { DateText } from './date-text.tsx'

export const examples: Examples = {
  name: 'Date',
  all: {
    'With weekday': () => <DateText day="2026-11-22" />,
    Without: () => <DateText day="2026-11-22" weekday={false} />
  }
}
