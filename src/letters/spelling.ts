import { kitWordlist } from './kit.ts'
import { wordlist } from './primitives/wordlist.ts'

/** A word somebody typed that the list of words does not hold. */
export interface Misspelt {
  readonly typed: string
  /** The one word of the list that is nearest; undefined where none is near, or several are. */
  readonly meant: string | undefined
}

/**
 * Which of the words typed can be none of somebody's six, or four, or the twelve of a kit. The list is public and it is looked through on the
 * spot: it tells nothing of which words open anything. Many were read from paper by tired people, and the list spells
 * as Americans do.
 */
export async function misspelt(text: string, of: 'phrase' | 'kit' = 'phrase'): Promise<readonly Misspelt[]> {
  const list = await (of === 'kit' ? kitWordlist() : wordlist())
  const known = new Set(list)
  return wordsOf(text)
    .filter(word => !known.has(word))
    .map(typed => ({ typed, meant: nearest(typed, list) }))
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z]+/g) ?? []

function nearest(typed: string, list: readonly string[]): string | undefined {
  for (const most of typed.length < 5 ? [1] : [1, 2]) {
    const near = list.filter(word => Math.abs(word.length - typed.length) <= most && changes(typed, word) <= most)
    if (near.length > 0) return near.length === 1 ? near[0] : undefined
  }
  return undefined
}

/** How many letters must be left out, put in, exchanged or swapped with their neighbour (Damerau and Levenshtein). */
function changes(from: string, to: string): number {
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1]
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const ways = [(row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1)]
      row.push(Math.min(...ways, isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY))
    }
    before = above
    above = row
  }
  return above[to.length] ?? 0
}
