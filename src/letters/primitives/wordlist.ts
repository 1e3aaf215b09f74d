export const wordCount = 7776

let loaded: Promise<readonly string[]> | undefined

/** The 7,776 words of phrases and check words, loaded only when somebody needs them. */
export function wordlist(): Promise<readonly string[]> {
  loaded ??= import('./eff-long-words.ts').then(({ effLongWords }) => effLongWords.trim().split(/\s+/))
  // What could not be fetched is asked for again the next time.
  return loaded.catch(error => {
    loaded = undefined
    throw error
  })
}
