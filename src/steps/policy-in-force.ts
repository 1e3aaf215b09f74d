import type { PublishedScheme } from '../letters/notice.ts'
import { completePolicy, policyFault } from '../matching/policy-check.ts'
import { type Refusal, type Refused, refused } from '../matching/refusal.ts'
import type { Day } from '../vocabulary/day.ts'
import { fromJson } from '../vocabulary/parse.ts'
import type { Policy, PublishedPolicy } from '../vocabulary/policy.ts'
import { usualPolicy } from '../vocabulary/usual-policy.ts'
import { textOf } from '../wire/bytes.ts'

/** Why a scheme goes by the policy it goes by. */
export type PolicyStanding =
  /** None is published. */
  | { readonly kind: 'usual' }
  | { readonly kind: 'published'; readonly on: Day; readonly before: PublishedPolicy['before'] }
  /** One is published, and nobody can go by it; `where` names the field. Until another is published the usual one holds. */
  | { readonly kind: 'refused'; readonly why: Refusal | 'signer-gone'; readonly where: string }

export interface PolicyInForce {
  readonly policy: Policy
  readonly policyStanding: PolicyStanding
}

/** The policy every desk goes by. Whatever the notice says, there is one: a desk must open. */
export function policyInForce(published: PublishedScheme): PolicyInForce {
  const { policy: said, notices, heads } = published
  const usual = (policyStanding: PolicyStanding): PolicyInForce => ({ policy: usualPolicy, policyStanding })
  if (!heads.has('policy')) return usual({ kind: 'usual' })
  const notice = notices.get('policy')
  if (!notice) return usual({ kind: 'refused', why: 'signer-gone', where: 'policy' })
  const fault = said ? policyFault(said.policy) : unreadable(textOf(notice.body))
  if (fault) return usual({ kind: 'refused', why: fault.refusal, where: fault.where })
  if (!said) throw new Error('steps: a policy without fault or body')
  return { policy: said.policy, policyStanding: { kind: 'published', on: said.on, before: said.before } }
}

/** The parser says only that something is wrong; the check of matching says what. */
function unreadable(body: string | undefined): Refused {
  const checked = completePolicy(fromJson(body, value => Object(value).policy))
  return checked.ok ? refused('not-a-policy', 'policy') : checked
}
