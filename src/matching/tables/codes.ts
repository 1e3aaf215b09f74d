/** Which bit stands for which code; the commonest codes come first, so that the first word of 32 says most. */
export type CodeBook = ReadonlyMap<string, number>

export function codeBook(sets: Iterable<Iterable<string>>): CodeBook {
  const countByCode = new Map<string, number>()
  for (const set of sets) for (const code of set) countByCode.set(code, (countByCode.get(code) ?? 0) + 1)
  const common = [...countByCode].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return new Map(common.map(([code], bit) => [code, bit]))
}

export const wordsNeeded = (book: CodeBook): number => Math.max(1, Math.ceil(book.size / 32))

/** Sets the bits of one person's codes; codes that are not in the book are left out. Word w stands at w * people + person. */
export function setBits(
  words: Int32Array,
  people: number,
  person: number,
  codes: Iterable<string>,
  book: CodeBook
): void {
  for (const code of codes) {
    const bit = book.get(code)
    if (bit !== undefined) words[(bit >> 5) * people + person] |= 1 << (bit & 31)
  }
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
