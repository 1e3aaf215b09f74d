import { type AreaId, parseAreaId } from './area.ts'
import { parseDay } from './day.ts'
import { list, oneOf, optional, type Parse, type Parsed, shape, text, variant, whole, words } from './parse.ts'
import { type Profession, parseProfession } from './profession.ts'

/** A scheme's published choices about who meets whom. Data, so that anyone can read and check it. */
export interface Policy {
  readonly version: string
  /** Mixed into the order of equals, so that nobody gains by where their name stands. */
  readonly seed: string
  /** Which professions may support which. */
  readonly supportedBy: Readonly<Record<Profession, readonly Profession[]>>
  /** Areas that help each other out, agreed at set-up. An area that is not named may have mentors from anywhere. */
  readonly neighbours: Readonly<Record<AreaId, readonly AreaId[]>>
  /** Rules a lead may set aside for one pair, with a recorded reason: some of `relaxableRules`. */
  readonly relaxable: readonly RuleId[]
  readonly criteria: readonly Criterion[]
  // What follows is for plans of a whole waiting list, in the order of aims. First of all: most people served.
  /** Pairs that fit worse than this are not made: waiting is better. */
  readonly floor: number
  /** Then: fewest badly served, the worst bands costing most. */
  readonly bands: readonly Band[]
  /** Then: the best fit in total, less what a mentor's second, third... place costs (`load[0]` is the first). */
  readonly load: readonly number[]
  /** Points for keeping a mentor who was planned before. */
  readonly continuity: number
  /** Where not all can be served: points for each week somebody has waited. */
  readonly waitPerWeek: number
}

/** What one criterion looks at; its value for a pair is a whole number from 0 to 10,000. */
export type Measure =
  /**
   * How many codes the two have in common: topics needed and strengths, alike experience, or times of the week.
   * `steps[n]` is the value of n in common (the last step of any more); it never falls, so frankness never hurts.
   */
  | { readonly kind: 'overlap'; readonly of: 'topics' | 'experience' | 'times'; readonly steps: readonly number[] }
  /** The same profession. */
  | { readonly kind: 'profession' }
  /** The mentor works with the mentee's own area; `neighbour` is the value of any other. */
  | { readonly kind: 'area'; readonly neighbour: number }
  /** The way of meeting the mentee would like. */
  | { readonly kind: 'format' }

/** `weight` is a whole number from 0 to 1,000; only its share of all weights counts. */
export type Criterion = Measure & { readonly id: string; readonly label: string; readonly weight: number }

/** Pairs that fit worse than `below` cost this many points more in a plan, on top of wider bands around it. */
export interface Band {
  readonly below: number
  readonly cost: number
}

/**
 * Hard rules are never weighed against anything. Each either holds or yields a sentence a lead can read out.
 * Whoever named whom on a keep-away list, the sentence is the same and says no more than it must.
 */
export const ruleIds = [
  'self',
  'may-be-self',
  'not-available',
  'practice',
  'past-practice',
  'pcn',
  'employer',
  'relation',
  'state',
  'capacity',
  'in-date',
  'profession',
  'language',
  'format',
  'gender',
  'kind',
  'area',
  'declined'
] as const
export type RuleId = (typeof ruleIds)[number]

/** The most a policy may let a lead set aside. The others protect somebody, and no scheme can publish them away. */
export const relaxableRules = [
  'may-be-self',
  'past-practice',
  'pcn',
  'employer',
  'profession',
  'language',
  'format',
  'area'
] as const satisfies readonly RuleId[]

/** No criterion, cost or bonus may be larger: sums stay exact, and no single wish drowns all others. */
export const policyLimits = { weight: 1000, value: 10_000, cost: 1_000_000, criteria: 32 } as const

const value = whole(0, policyLimits.value)
const cost = whole(0, policyLimits.cost)

/** One number or more, none smaller than the one before it. */
const neverFalling =
  (item: Parse<number>, longest: number): Parse<readonly number[]> =>
  value => {
    const numbers = list(item, longest)(value)
    const [first] = numbers ?? []
    const falls = numbers?.some((each, at) => each < (numbers[at - 1] ?? each))
    return first === undefined || falls ? undefined : numbers
  }

const named = { id: words(40), label: words(80), weight: whole(0, policyLimits.weight) }
const parseCriterion: Parse<Criterion> = variant('kind', {
  overlap: shape({ ...named, of: oneOf(['topics', 'experience', 'times']), steps: neverFalling(value, 32) }),
  profession: shape(named),
  area: shape({ ...named, neighbour: value }),
  format: shape(named)
})

/** No id twice, and something to go by. */
const parseCriteria: Parse<readonly Criterion[]> = value => {
  const criteria = list(parseCriterion, policyLimits.criteria)(value)
  const ids = new Set(criteria?.map(({ id }) => id))
  return ids.size === criteria?.length && criteria.some(({ weight }) => weight > 0) ? criteria : undefined
}

const parseNeighbours: Parse<Policy['neighbours']> = value => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = list(parseNeighbour, 40)(Object.entries(value))
  return entries && Object.fromEntries(entries)
}

const parseNeighbour: Parse<readonly [AreaId, readonly AreaId[]]> = value => {
  if (!Array.isArray(value)) return undefined
  const area = parseAreaId(value[0])
  const helping = list(parseAreaId, 40)(value[1])
  return area && helping && [area, helping]
}

const supporters = list(parseProfession, 3)

/** Strict, since a policy that is half understood would bring other people together than it says. */
export const parsePolicy: Parse<Policy> = shape({
  version: words(40),
  seed: text(80),
  supportedBy: shape({ gp: supporters, nurse: supporters, manager: supporters }),
  neighbours: parseNeighbours,
  relaxable: list(oneOf(relaxableRules), relaxableRules.length),
  criteria: parseCriteria,
  floor: value,
  bands: list(shape({ below: value, cost }), 20),
  load: neverFalling(cost, 50),
  continuity: cost,
  waitPerWeek: cost
})

/** The body of the notice `policy`: what holds, since which day, and what held before it, so that all can see what changed. */
export const parsePublishedPolicy = shape({
  on: parseDay,
  policy: parsePolicy,
  before: optional(shape({ on: parseDay, policy: parsePolicy }))
})
export type PublishedPolicy = Parsed<typeof parsePublishedPolicy>
