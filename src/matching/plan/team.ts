import { type Found, type Search, type SearchNumbers, searchRange } from './candidates.ts'
import type { SearchTeam } from './run.ts'

/** What a worker is sent: the numbers of a plan once, then one search after the other. It answers each search. */
export type ToWorker =
  | { readonly numbers: SearchNumbers }
  | { readonly search: Search; readonly from: number; readonly to: number }

/** A worker as seen from outside; `ask` does not overlap with itself. */
export interface Helper {
  tell(message: ToWorker): void
  ask(message: ToWorker): Promise<Found>
}

/** The inside of a worker: a shell hands it every message and posts whatever it answers. */
export function searchServer(): (message: ToWorker) => Found | undefined {
  let numbers: SearchNumbers | undefined
  return message => {
    if ('numbers' in message) {
      numbers = message.numbers
      return undefined
    }
    if (numbers === undefined) throw new Error('matching: a search came before its numbers')
    return searchRange(numbers, message.search, message.from, message.to)
  }
}

/** A team for `assignWithTeam`: whoever is free takes the next range. Ask for more shares than helpers, so that none idles. */
export function teamOf(helpers: readonly Helper[]): (numbers: SearchNumbers) => SearchTeam {
  const free = [...helpers]
  const waiting: ((helper: Helper) => void)[] = []
  const next = () =>
    new Promise<Helper>(resolve => {
      const helper = free.pop()
      if (helper) resolve(helper)
      else waiting.push(resolve)
    })
  const release = (helper: Helper) => {
    const first = waiting.shift()
    if (first) first(helper)
    else free.push(helper)
  }
  return numbers => {
    for (const helper of helpers) helper.tell({ numbers })
    return async (search, from, to) => {
      const helper = await next()
      try {
        return await helper.ask({ search, from, to })
      } finally {
        release(helper)
      }
    }
  }
}
