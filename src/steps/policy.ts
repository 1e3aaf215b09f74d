import { policyFault } from '../matching/policy-check.ts'
import type { Day } from '../vocabulary/day.ts'
import { type Policy, type PublishedPolicy, parsePolicy } from '../vocabulary/policy.ts'
import { changesBetween } from '../vocabulary/policy-changes.ts'
import { usualPolicy } from '../vocabulary/usual-policy.ts'
import type { Desk } from './desk.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { publish } from './publish.ts'
import type { SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** What a scheme begins with. */
export const firstPolicy = (today: Day): PublishedPolicy => ({ on: today, policy: { ...usualPolicy, version: '1' } })

/** Whether a policy could be published and gone by. */
export const isUsablePolicy = (policy: Policy): boolean =>
  parsePolicy(policy) !== undefined && policyFault(policy) === undefined

/**
 * Publishes the next version of who may meet whom, and beside it the one that held until now. Does nothing where
 * nothing is changed. Refuses `unusable-policy` what makes no sense, so that no desk is ever left with one it cannot go by.
 */
export function changePolicy(
  world: World,
  office: Desk,
  policy: Policy
): Promise<Outcome<void, 'unusable-policy' | SchemeRefusal>> {
  return office.inTurn(async () => {
    if (!isUsablePolicy(policy)) return refuse('unusable-policy')
    const { policy: now, policyStanding } = office.scheme
    if (policyStanding.kind === 'published' && changesBetween(now, policy).length === 0) return done
    const on = world.today
    const before = policyStanding.kind === 'published' ? { before: { on: policyStanding.on, policy: now } } : {}
    const next: PublishedPolicy = { on, policy: { ...policy, version: nextVersion(office) }, ...before }
    return publish(world, office, 'policy', next)
  })
}

/** Versions are counted by the notices of this name. */
export const nextVersion = ({ scheme }: Desk): string => String((scheme.published.heads.get('policy')?.height ?? 0) + 1)
