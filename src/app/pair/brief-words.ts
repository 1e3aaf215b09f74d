import { formatWords } from '../../matching/hard-rules.ts'
import type { Brief } from '../../vocabulary/brief.ts'
import { dayInWords, parseDay } from '../../vocabulary/day.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import type { Scheme } from '../../vocabulary/scheme.ts'

/** What a mentor reads of somebody who asks: the very sentences the lead saw before sending them. */
export function briefInWords(brief: Brief, { areas }: Pick<Scheme, 'areas'>): readonly string[] {
  const month = monthInWords(brief.month)
  if (brief.tells === 'nothing') return [`Could you start with someone new in ${month}?`]
  const from = brief.tells === 'area' ? ` from ${areas.find(({ id }) => id === brief.area)?.name ?? brief.area}` : ''
  const sentences = [`Could you start with a ${professionLabel(brief.profession)}${from} in ${month}?`]
  if (brief.topics.length > 0) sentences.push(`They would like to talk about: ${brief.topics.join(', ')}.`)
  if (brief.format !== 'any') sentences.push(`They would like to meet ${formatWords[brief.format]}.`)
  return sentences
}

const monthInWords = (month: string): string => {
  const first = parseDay(`${month}-01`)
  return first ? dayInWords(first).split(' ').slice(-2).join(' ') : month
}
