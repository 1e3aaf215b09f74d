import type { LogbookEntry } from './contract.ts'

/**
 * Lays two lanes into one: every entry after those its writer had seen. Two that were written without knowing of each
 * other stand in order of their days, the mentee's first.
 */
export function inOrderOfSeeing(own: readonly LogbookEntry[], other: readonly LogbookEntry[]): LogbookEntry[] {
  const [mentee, mentor] = own[0]?.lane === 'mentor' || other[0]?.lane === 'mentee' ? [other, own] : [own, other]
  const ordered: LogbookEntry[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [a, b] = [mentee[i], mentor[j]]
    if (!a && !b) return ordered
    if (a && (!b || comesFirst(a, b))) {
      ordered.push(a)
      i++
    } else if (b) {
      ordered.push(b)
      j++
    }
  }
}

function comesFirst(mentee: LogbookEntry, mentor: LogbookEntry): boolean {
  if (mentor.seenOfOther >= mentee.number) return true
  if (mentee.seenOfOther >= mentor.number) return false
  return mentee.writtenOn <= mentor.writtenOn
}
