import { policyLimits as most, type Policy, relaxableRules, ruleIds } from '../vocabulary/policy.ts'
import { professions } from '../vocabulary/profession.ts'
import { usualPolicy } from '../vocabulary/usual-policy.ts'
import { type Refused, refused } from './refusal.ts'

/** A policy out of a file; fields that are left out are the usual ones. Refuses by name and field. */
export function completePolicy(value: unknown): { readonly ok: true; readonly policy: Policy } | Refused {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('not-a-policy', 'policy')
  const unknown = Object.keys(value).find(field => !Object.hasOwn(usualPolicy, field))
  if (unknown !== undefined) return refused('not-a-policy', unknown)
  const policy = { ...usualPolicy, ...value } as Policy
  return policyFault(policy) ?? { ok: true, policy }
}

/** What is wrong with a policy, if anything. Nothing is taken on trust: a policy may come from a file. */
export function policyFault(policy: Policy): Refused | undefined {
  return textFault(policy) ?? criteriaFault(policy) ?? numberFault(policy) ?? ruleFault(policy)
}

const isWhole = (value: unknown, upTo: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= upTo
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isListOfText = (value: unknown): boolean => isList(value) && value.every(each => typeof each === 'string')

const textFault = (policy: Policy): Refused | undefined => {
  if (typeof policy.version !== 'string') return refused('not-a-policy', 'version')
  return typeof policy.seed === 'string' ? undefined : refused('not-a-policy', 'seed')
}

function criteriaFault({ criteria }: Policy): Refused | undefined {
  if (!isList(criteria) || criteria.length > most.criteria) return refused('not-a-policy', 'criteria')
  for (const [at, criterion] of criteria.entries()) {
    const where = `criteria[${at}]`
    if (typeof criterion?.id !== 'string' || typeof criterion.label !== 'string') return refused('not-a-policy', where)
    if (!isWhole(criterion.weight, most.weight)) return refused('number-out-of-range', `${where}.weight`)
    if (criterion.kind === 'overlap') {
      if (!['topics', 'experience', 'times'].includes(criterion.of)) return refused('unknown-code', `${where}.of`)
      if (!isList(criterion.steps) || criterion.steps.length === 0) return refused('not-a-policy', `${where}.steps`)
      if (!criterion.steps.every(step => isWhole(step, most.value)))
        return refused('number-out-of-range', `${where}.steps`)
      if (falls(criterion.steps)) return refused('steps-fall', `${where}.steps`)
    } else if (criterion.kind === 'area') {
      if (!isWhole(criterion.neighbour, most.value)) return refused('number-out-of-range', `${where}.neighbour`)
    } else if (criterion.kind !== 'profession' && criterion.kind !== 'format')
      return refused('unknown-code', `${where}.kind`)
  }
  if (new Set(criteria.map(each => each.id)).size < criteria.length)
    return refused('not-a-policy', 'criteria: one id twice')
  return criteria.some(each => each.weight > 0) ? undefined : refused('no-criteria', 'criteria')
}

function numberFault(policy: Policy): Refused | undefined {
  const { floor, bands, load, continuity, waitPerWeek } = policy
  if (!isWhole(floor, most.value)) return refused('number-out-of-range', 'floor')
  if (!isList(bands)) return refused('not-a-policy', 'bands')
  for (const [at, band] of bands.entries())
    if (!isWhole(band?.below, most.value) || !isWhole(band.cost, most.cost))
      return refused('number-out-of-range', `bands[${at}]`)
  if (!isList(load) || load.length === 0) return refused('not-a-policy', 'load')
  if (!load.every(cost => isWhole(cost, most.cost))) return refused('number-out-of-range', 'load')
  if (falls(load)) return refused('costs-fall', 'load')
  if (!isWhole(continuity, most.cost)) return refused('number-out-of-range', 'continuity')
  return isWhole(waitPerWeek, most.cost) ? undefined : refused('number-out-of-range', 'waitPerWeek')
}

function ruleFault({ relaxable, supportedBy, neighbours }: Policy): Refused | undefined {
  if (!isListOfText(relaxable)) return refused('not-a-policy', 'relaxable')
  const unknown = relaxable.find(rule => !ruleIds.includes(rule))
  if (unknown !== undefined) return refused('unknown-code', `relaxable: ${unknown}`)
  const never = relaxable.find(rule => !relaxableRules.some(each => each === rule))
  if (never !== undefined) return refused('not-relaxable', `relaxable: ${never}`)
  for (const profession of professions) {
    const by = supportedBy?.[profession]
    if (!isListOfText(by)) return refused('not-a-policy', `supportedBy.${profession}`)
    const stranger = by.find(each => !professions.includes(each))
    if (stranger !== undefined) return refused('unknown-code', `supportedBy.${profession}: ${stranger}`)
  }
  const areas = typeof neighbours === 'object' && neighbours !== null ? Object.entries(neighbours) : [['', undefined]]
  const wrong = areas.find(([, list]) => !isListOfText(list))
  return wrong === undefined ? undefined : refused('not-a-policy', `neighbours.${wrong[0]}`)
}

const falls = (numbers: readonly number[]): boolean => numbers.some((each, at) => at > 0 && each < numbers[at - 1])
