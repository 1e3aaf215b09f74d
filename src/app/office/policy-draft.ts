import type { FieldError } from '../../design/error-summary/error-summary.tsx'
import type { AreaId } from '../../vocabulary/area.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import {
  type Emphasis,
  emphasisOf,
  floorLevels,
  loadLevels,
  waitLevels,
  weightOf
} from '../../vocabulary/policy-levels.ts'
import { professionLabel, professions } from '../../vocabulary/profession.ts'

/** A policy as the office's page shows it: levels in place of numbers. */
export interface PolicyDraft extends Pick<Policy, 'supportedBy' | 'neighbours' | 'relaxable'> {
  readonly emphasisById: Readonly<Record<string, Emphasis>>
  readonly floor: (typeof floorLevels.names)[number]
  readonly load: (typeof loadLevels.names)[number]
  readonly wait: (typeof waitLevels.names)[number]
}

export const draftOf = (policy: Policy): PolicyDraft => ({
  supportedBy: policy.supportedBy,
  neighbours: policy.neighbours,
  relaxable: policy.relaxable,
  emphasisById: Object.fromEntries(policy.criteria.map(({ id, weight }) => [id, emphasisOf(weight, policy.criteria)])),
  floor: floorLevels.of(policy.floor),
  load: loadLevels.of(policy.load),
  wait: waitLevels.of(policy.waitPerWeek)
})

/** The policy with what was picked. A level left alone keeps its number, whatever that was. */
export function policyFrom(draft: PolicyDraft, policy: Policy): Policy {
  const was = draftOf(policy)
  const { supportedBy, neighbours, relaxable, emphasisById } = draft
  return {
    ...policy,
    supportedBy,
    neighbours,
    relaxable,
    criteria: policy.criteria.map(each => {
      const emphasis = emphasisById[each.id] ?? 'none'
      return emphasis === was.emphasisById[each.id] ? each : { ...each, weight: weightOf(emphasis, policy.criteria) }
    }),
    floor: draft.floor === was.floor ? policy.floor : floorLevels.value[draft.floor],
    load: draft.load === was.load ? policy.load : loadLevels.value[draft.load],
    waitPerWeek: draft.wait === was.wait ? policy.waitPerWeek : waitLevels.value[draft.wait]
  }
}

/** Undefined: mentors from anywhere. */
export function withNeighbours(
  { neighbours }: PolicyDraft,
  area: AreaId,
  helping: readonly AreaId[] | undefined
): Pick<PolicyDraft, 'neighbours'> {
  const others = Object.entries(neighbours).filter(([each]) => each !== area)
  return { neighbours: Object.fromEntries(helping ? [...others, [area, helping]] : others) }
}

export const helpingOf = ({ neighbours }: Pick<Policy, 'neighbours'>, area: AreaId): readonly AreaId[] | undefined =>
  Object.hasOwn(neighbours, area) ? neighbours[area] : undefined

export function draftProblems({ emphasisById, supportedBy }: PolicyDraft): FieldError[] {
  const [first = ''] = Object.keys(emphasisById)
  const nothing = { field: criterionField(first), text: 'Let at least one thing count' }
  const alone = professions.filter(each => supportedBy[each].length === 0)
  return [
    ...(Object.values(emphasisById).some(each => each !== 'none') ? [] : [nothing]),
    ...alone.map(each => ({ field: `supported-${each}`, text: `Tick who may support a ${professionLabel(each)}` }))
  ]
}

export const criterionField = (id: string): string => `counts-${id}`
