import type { Practice, PracticeCode } from '../../vocabulary/practice.ts'

/** More would be a page to scroll through; one more letter typed shortens it. */
const most = 8

/** Practices whose name, code or PCN holds every typed word at the beginning of one of theirs, without those chosen. */
export function findPractices(
  practices: readonly Practice[],
  typed: string,
  chosen: readonly PracticeCode[]
): readonly Practice[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return []
  return practices
    .filter(({ code }) => !chosen.includes(code))
    .filter(({ name, code, pcn }) => {
      const given = wordsOf(`${name} ${code} ${pcn}`)
      return wanted.every(word => given.some(each => each.startsWith(word)))
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, most)
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
