import type { Parse } from './parse.ts'

/**
 * The entries of a public list that can be read, the first `most` of them: one odd entry must not hide the others, and
 * a list without end must not make a page without end.
 */
export const someOf =
  <T>(item: Parse<T>, most: number): Parse<readonly T[]> =>
  value => {
    if (!Array.isArray(value)) return undefined
    const read: T[] = []
    for (const each of value) {
      const parsed = item(each)
      if (parsed !== undefined) read.push(parsed)
      if (read.length === most) break
    }
    return read
  }
