import type { AreaId } from '../../../vocabulary/area.ts'
import type { Practice } from '../../../vocabulary/practice.ts'

/** More would be a page to scroll through; one more letter typed shortens it. */
const most = 8

/**
 * Practices in whose name or code every typed word begins a word, by name. Those of the area come first; whoever works
 * elsewhere and would rather talk to this area's leads finds their own all the same.
 */
export function findPractices(practices: readonly Practice[], area: AreaId | undefined, typed: string): Practice[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return []
  const elsewhere = (practice: Practice) => (practice.area === area ? 0 : 1)
  return practices
    .filter(({ name, code }) => {
      const given = wordsOf(`${name} ${code}`)
      return wanted.every(word => given.some(each => each.startsWith(word)))
    })
    .sort((a, b) => elsewhere(a) - elsewhere(b) || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, most)
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
