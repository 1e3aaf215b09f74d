/**
 * For every box that people write in. Spelling checkers and writing helpers of some browsers send what is typed to their
 * makers as it is typed, long before anything is sealed: none of them is let in, at the price of red lines under words.
 */
export const unread = { spellcheck: false, writingsuggestions: 'false', 'data-gramm': 'false' } as const
