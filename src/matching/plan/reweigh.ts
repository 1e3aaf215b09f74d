import type { Policy } from '../policy.ts'
import { policyFault } from '../policy-check.ts'
import { refused } from '../refusal.ts'
import { points, stepValue } from '../score.ts'
import { facetRow, facets } from '../tables/facets.ts'
import type { MenteeTable } from '../tables/mentees.ts'
import type { MentorTable } from '../tables/mentors.ts'
import { amounts } from './amounts.ts'
import type { Assigned } from './assign.ts'
import type { Plan } from './plan.ts'
import { candidatesOf, numbersOf, type Prepared } from './prepare.ts'
import { finish, type Progress, runAlone } from './run.ts'
import { pairsIn } from './set-aside.ts'

/**
 * The same people with other weights, fast enough to follow a hand on a slider: what people have in common, and whom they
 * must not meet, is taken over; only what it counts is worked out anew. Only weights, values, steps, bands, floor, costs
 * and waiting may differ; where rules or the list of criteria do, it is undefined, and `assign` is the way.
 */
export function reweigh({ workings }: Plan, policy: Policy, progress?: Progress): Assigned | undefined {
  const fault = policyFault(policy)
  if (fault) return fault
  const before = workings.prepared
  if (!isOnlyReweighed(before.mentors.scheme.policy, policy) || before.gone !== undefined) return undefined
  const mentors = withPolicy(before.mentors, policy)
  const mentees = withPoints(before.mentees, mentors)
  const sums = amounts(policy, mentees.mentees, mentors.mentors)
  const letIn = numbersOf(pairsIn(before.setAside), mentees, mentors)
  const prepared: Prepared = {
    ...before,
    mentors,
    mentees,
    amounts: sums,
    known: candidatesOf(letIn, mentees, mentors, sums, before.setAside),
    earlier: undefined,
    preferred: undefined
  }
  if (!(prepared.amounts.largestSum < Number.MAX_SAFE_INTEGER)) return refused('too-large', 'policy')
  const planned = runAlone(prepared, progress)
  return 'ok' in planned ? planned : { ok: true, plan: finish(prepared, planned) }
}

/** Nothing that tables were made from has changed. */
function isOnlyReweighed(before: Policy, after: Policy): boolean {
  const shape = ({ criteria, supportedBy, neighbours, relaxable, seed }: Policy) =>
    JSON.stringify([
      criteria.map(each => [each.id, each.kind, each.kind === 'overlap' && each.of]),
      supportedBy,
      neighbours,
      relaxable,
      seed
    ])
  return shape(before) === shape(after)
}

function withPolicy(table: MentorTable, policy: Policy): MentorTable {
  const overlaps = policy.criteria.filter(criterion => criterion.kind === 'overlap')
  return { ...table, scheme: { ...table.scheme, policy }, overlaps, rowByKind: facets.map(() => new Map()) }
}

function withPoints(table: MenteeTable, { kinds, overlaps, scheme }: MentorTable): MenteeTable {
  const { rows, rowOf, count } = table.numbers
  const newRows = rows.map(list => list.slice())
  const isDone = rows.map(list => new Uint8Array(list.length))
  for (let i = 0; i < count; i++)
    for (const [f, facet] of facets.entries()) {
      const row = rowOf[i * facets.length + f]
      if (isDone[f][row]) continue
      isDone[f][row] = 1
      newRows[f][row] = facetRow(facet, table.mentees[i], kinds[f], scheme)
    }
  const pointsOf = overlaps.map(each =>
    Int32Array.from(each.steps, (_, n) => points(each, stepValue(each.steps, n), scheme.policy))
  )
  return { ...table, numbers: { ...table.numbers, rows: newRows, pointsOf } }
}
