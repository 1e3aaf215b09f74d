import type { Random, Stretch } from '../letters/secret.ts'
import type { Day } from '../vocabulary/day.ts'
import type { Line } from '../wire/line.ts'

/** All that a step may use of the world outside: handed in, so that a test can hold the clock still. */
export interface World {
  readonly line: Line
  readonly random: Random
  /** Argon2id with the one set of parameters there is: a worker in the browser, the same bytes in Node. */
  readonly stretch: Stretch
  readonly today: Day
  /** `Firefox on Windows`: shown to the owner at the next opening, kept in their own vault and nowhere else. */
  readonly device: string
}
