import type { PersonKey } from '../vocabulary/roster.ts'
import type { MenteeFacts } from './facts.ts'
import { BestFew, leastOfBlocks } from './plan/candidates.ts'
import { full } from './score.ts'
import { type Ranked, rank, withDemand } from './shortlist.ts'
import { tabulate } from './tables/mentees.ts'
import type { MentorTable } from './tables/mentors.ts'
import { type Prices, scanner } from './tables/scan.ts'

/** In smaller schemes a price says more about two or three people than about demand. */
const fewestForDemand = 20
const muchNeeded = 500
const fits = Float64Array.from({ length: full + 1 }, (_, fit) => fit)

/** How much others need each mentor, in the order of a table: 0 to 10,000. */
export interface Demand {
  readonly need: Float64Array
  readonly prices: Prices
}

/**
 * Half of how much others need a mentor counts against them: when people come one at a time, the next one then finds
 * better mentors left (measured for refugees' placement, Annie MOORE, and for made-up mentees). Nothing below 20 mentors.
 */
export function demandIn(table: MentorTable, needed: ReadonlyMap<PersonKey, number>): Demand {
  const isLarge = table.mentors.length >= fewestForDemand
  const need = Float64Array.from(table.mentors, ({ key }) => (isLarge ? (needed.get(key) ?? 0) : 0))
  const price = need.map(each => Math.floor(each / 2))
  return { need, prices: { price, cheapest: leastOfBlocks(price) } }
}

/**
 * The best few out of thousands, from a table made beforehand; only these are explained. That somebody is in demand is
 * said in words, never as a number.
 */
export function quickShortlist(
  table: MentorTable,
  mentee: MenteeFacts,
  most: number,
  demand?: Demand
): readonly Ranked[] {
  const { count, blocks } = table.numbers
  const prices = demand?.prices ?? { price: new Float64Array(count), cheapest: new Float64Array(blocks) }
  const best = new BestFew(most)
  const scan = scanner(table.numbers, tabulate(table, [mentee]).numbers, fits)
  best.find(scan, 0, prices, Number.NEGATIVE_INFINITY)
  return Array.from(best.mentor.subarray(0, best.count), j => {
    const ranked = rank(mentee, table.mentors[j], table.scheme)
    if (demand === undefined || demand.need[j] < muchNeeded) return ranked
    return withDemand(ranked)
  })
}
