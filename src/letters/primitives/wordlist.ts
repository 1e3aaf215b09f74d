export const wordCount = 7776

let loaded: Promise<readonly string[]> | undefined

/** The 7,776 words of phrases and check words, loaded only when somebody needs them. */
export function wordlist(): Promise<readonly string[]> {
  loaded ??= import('./eff-long-words.ts').then(({ effLongWords }) => effLongWords.trim().split(/\s+/))
  return loaded
}
