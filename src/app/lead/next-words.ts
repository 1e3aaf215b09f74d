import type { WhatNext } from '../../steps/what-next.ts'
import { dayInWords } from '../../vocabulary/day.ts'

const sentences: Record<WhatNext['what'], string> = {
  'finish-and-send': 'Not sent yet',
  'lead-rings': 'Ring them',
  'lead-offers': 'Find two or three mentors to offer',
  'mentee-chooses': 'They are choosing',
  'lead-introduces': 'Introduce them to the mentor they chose',
  'mentor-answers': 'The mentor is to answer',
  'first-meeting': 'They have begun; first meeting',
  nothing: 'Nothing to do'
}

export const nextSentence = (next: WhatNext): string => sentences[next.what]

export const byWhen = (next: WhatNext): string | undefined =>
  next.by && `${next.overdue ? 'was due' : 'by'} ${dayInWords(next.by)}`

/** What stands in the tag beside a request. */
export function nextStatus(next: WhatNext): { status: string; tone: 'plain' | 'blue' | 'red' } {
  if (next.overdue) return { status: 'Overdue', tone: 'red' }
  return next.who === 'lead' ? { status: 'Waits for you', tone: 'blue' } : { status: 'Waits for others', tone: 'plain' }
}
