import type { Criterion, Policy } from './policy.ts'

/**
 * A policy's numbers as the few levels that people speak of. Pages put them into words; whoever picks another level gets
 * its number, and whoever leaves a level alone keeps the number there was.
 */
export const emphases = ['none', 'little', 'some', 'much', 'most'] as const
export type Emphasis = (typeof emphases)[number]

/** As parts of the weightiest criterion, in ninths. */
const ninths: Record<Emphasis, number> = { none: 0, little: 1, some: 3, much: 6, most: 9 }

const heaviest = (criteria: readonly Criterion[]): number => Math.max(0, ...criteria.map(({ weight }) => weight))

/** How much a criterion counts beside the one that counts most: the highest level whose weight it reaches. */
export function emphasisOf(weight: number, criteria: readonly Criterion[]): Emphasis {
  if (weight === 0) return 'none'
  const reached = emphases.filter(each => each !== 'none' && weight * 9 >= heaviest(criteria) * ninths[each])
  return reached.at(-1) ?? 'little'
}

/** The weight of a level, measured by the criterion that counts most. Never so small that it would count for nothing. */
export const weightOf = (emphasis: Emphasis, criteria: readonly Criterion[]): number =>
  emphasis === 'none' ? 0 : Math.max(1, Math.round((heaviest(criteria) * ninths[emphasis]) / 9))

/** Each level with its number, the lowest first; a number belongs to the highest level it reaches. */
interface Levels<Name extends string, Value> {
  readonly names: readonly Name[]
  of(value: Value): Name
  readonly value: Readonly<Record<Name, Value>>
}

/** How well a pair must fit to be made in a plan at all. */
export const floorLevels: Levels<'none' | 'low' | 'middle' | 'high', Policy['floor']> = {
  names: ['none', 'low', 'middle', 'high'],
  of: floor => (floor === 0 ? 'none' : floor < 4000 ? 'low' : floor < 5500 ? 'middle' : 'high'),
  value: { none: 0, low: 2500, middle: 4000, high: 5500 }
}

/** How far a plan spreads people over mentors who could each take several. */
export const loadLevels: Levels<'none' | 'some' | 'much', Policy['load']> = {
  names: ['none', 'some', 'much'],
  of: load => {
    const last = (load.at(-1) ?? 0) - (load[0] ?? 0)
    return last === 0 ? 'none' : last < 3000 ? 'some' : 'much'
  },
  value: { none: [0], some: [0, 150, 400, 700, 1000], much: [0, 500, 1500, 3000, 5000] }
}

/** How far waiting longer counts where not all can be served. */
export const waitLevels: Levels<'none' | 'some' | 'much', Policy['waitPerWeek']> = {
  names: ['none', 'some', 'much'],
  of: points => (points === 0 ? 'none' : points < 60 ? 'some' : 'much'),
  value: { none: 0, some: 20, much: 100 }
}
