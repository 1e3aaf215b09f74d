/** What an operations log may say: an event and numbers or fixed words about it. Never anything from a request. */
export type OperationsLog = (event: string, facts?: Readonly<Record<string, string | number>>) => void

/**
 * One event, one line, one form. Lines bear no time and tell of no single write: a log is kept for long, and must not
 * become the list of dates that the database is not.
 */
export const createLog =
  (print: (line: string) => void): OperationsLog =>
  (event, facts = {}) =>
    print(['elevenses:', event, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' '))
