import type { AreaId } from './area.ts'
import type { Criterion, Policy, RuleId } from './policy.ts'
import { type Profession, professions } from './profession.ts'

/** One difference between two policies, for pages to put into words. Areas and criteria are named as they are now. */
export type PolicyChange =
  | { readonly kind: 'weight'; readonly criterion: Criterion; readonly from: number; readonly to: number }
  /** What it looks at, or what it is called. */
  | { readonly kind: 'criterion-altered' | 'criterion-new' | 'criterion-gone'; readonly criterion: Criterion }
  | { readonly kind: 'supported-by'; readonly profession: Profession; readonly by: readonly Profession[] }
  /** Undefined: from anywhere. */
  | { readonly kind: 'neighbours'; readonly area: AreaId; readonly helping: readonly AreaId[] | undefined }
  | { readonly kind: 'rule-may-be-set-aside' | 'rule-always-holds'; readonly rule: RuleId }
  | { readonly kind: 'floor'; readonly from: number; readonly to: number }
  /** Numbers that only a plan of a waiting list goes by. */
  | { readonly kind: 'plan'; readonly of: 'bands' | 'load' | 'continuity' | 'waitPerWeek' }
  /** The order of equals is drawn anew. */
  | { readonly kind: 'seed' }

/** What changed, in the order of a policy's aims. The version is no difference. */
export const changesBetween = (before: Policy, now: Policy): readonly PolicyChange[] => [
  ...professions
    .filter(profession => !isSameSet(before.supportedBy[profession], now.supportedBy[profession]))
    .map(profession => ({ kind: 'supported-by' as const, profession, by: now.supportedBy[profession] })),
  ...neighbourChanges(before.neighbours, now.neighbours),
  ...now.relaxable
    .filter(rule => !before.relaxable.includes(rule))
    .map(rule => ({ kind: 'rule-may-be-set-aside' as const, rule })),
  ...before.relaxable
    .filter(rule => !now.relaxable.includes(rule))
    .map(rule => ({ kind: 'rule-always-holds' as const, rule })),
  ...criterionChanges(before.criteria, now.criteria),
  ...(before.floor === now.floor ? [] : [{ kind: 'floor' as const, from: before.floor, to: now.floor }]),
  ...(['bands', 'load', 'continuity', 'waitPerWeek'] as const)
    .filter(field => !isSame(before[field], now[field]))
    .map(of => ({ kind: 'plan' as const, of })),
  ...(before.seed === now.seed ? [] : [{ kind: 'seed' as const }])
]

function neighbourChanges(before: Policy['neighbours'], now: Policy['neighbours']): PolicyChange[] {
  const areas = new Set([...Object.keys(before), ...Object.keys(now)] as AreaId[])
  return [...areas].flatMap(area => {
    const [then, helping] = [own(before, area), own(now, area)]
    const isKept = then && helping ? isSameSet(then, helping) : then === helping
    return isKept ? [] : [{ kind: 'neighbours', area, helping }]
  })
}

/** Never what an object inherits: an area may be called what it likes. */
const own = (neighbours: Policy['neighbours'], area: AreaId): readonly AreaId[] | undefined =>
  Object.hasOwn(neighbours, area) ? neighbours[area] : undefined

function criterionChanges(before: readonly Criterion[], now: readonly Criterion[]): PolicyChange[] {
  const thenById = new Map(before.map(each => [each.id, each]))
  const nowIds = new Set(now.map(({ id }) => id))
  return [
    ...now.flatMap((criterion): PolicyChange[] => {
      const then = thenById.get(criterion.id)
      if (!then) return [{ kind: 'criterion-new', criterion }]
      const isAltered = !isSame({ ...then, weight: 0 }, { ...criterion, weight: 0 })
      const [from, to] = [then.weight, criterion.weight]
      return [
        ...(from === to ? [] : [{ kind: 'weight' as const, criterion, from, to }]),
        ...(isAltered ? [{ kind: 'criterion-altered' as const, criterion }] : [])
      ]
    }),
    ...before.filter(({ id }) => !nowIds.has(id)).map(criterion => ({ kind: 'criterion-gone' as const, criterion }))
  ]
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every(each => other.includes(each))

/** Plain data; the order of its fields does not count. */
const isSame = (one: unknown, other: unknown): boolean => text(one) === text(other)
const text = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each
  )
