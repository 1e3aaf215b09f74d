import { type Found, type Search, type SearchNumbers, searchRange, shareOf } from './candidates.ts'
import type { SearchTeam } from './run.ts'

/** What a worker is sent: the numbers of a plan once, then one search after the other. It answers each search. */
export type ToWorker =
  | { readonly numbers: SearchNumbers }
  | { readonly search: Search; readonly from: number; readonly to: number }

/**
 * What may be handed over with a message instead of being copied: `worker.postMessage(message, handedOver(message))`. The
 * numbers are not among it, since every worker needs them; a share of a search, and what was found, have arrays of their own.
 */
export function handedOver(message: ToWorker | Found): ArrayBuffer[] {
  if ('numbers' in message) return []
  const arrays =
    'search' in message
      ? [message.search.price, message.search.profit, message.search.reach, message.search.rise]
      : [message.worth, message.reach]
  const { start, mentor } = 'search' in message ? message.search.candidates : message
  return [...arrays, start, mentor].map(array => array.buffer as ArrayBuffer)
}

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
        return await helper.ask({ search: shareOf(search, from, to), from, to })
      } finally {
        release(helper)
      }
    }
  }
}
