import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairWorth, placeCost, waitCost } from '../../../bench/matching/judge.ts'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { assign } from '../plan/assign.ts'
import type { Cohort } from '../plan/cohort.ts'
import type { Certificate } from '../plan/plan.ts'
import { type Policy, usualPolicy } from '../policy.ts'
import { readCsv } from './csv.ts'
import { planFiles } from './report.ts'

/** What the README tells an outsider to work out, from the people and two of the files alone. */
function recheck(people: Omit<Cohort, 'policy'>, pairs: string, certificate: string): string {
  const { policy, worth, servedFirst, prices }: Certificate & { policy: Policy } = JSON.parse(certificate)
  const cohort = { ...people, policy }
  const priceOf = new Map(prices.map(({ mentor, price }) => [mentor, price]))
  const mentorOf = new Map(readCsv(pairs).map(({ cells }) => [cells[0], cells[1]]))
  const taken = new Map<string, number>()
  let bound = 0
  let real = 0
  for (const mentee of cohort.mentees) {
    const waiting = -servedFirst - waitCost(policy, mentee)
    const worths = cohort.mentors.map(mentor => [mentor.key, pairWorth(cohort, mentee, mentor)] as const)
    bound += Math.max(waiting, ...worths.map(([key, worth = -Infinity]) => worth - (priceOf.get(key) ?? Infinity)))
    const own = mentorOf.get(mentee.id)
    if (own !== undefined) taken.set(own, (taken.get(own) ?? 0) + 1)
    const pair = worths.find(([key]) => key === own)
    if (pair && pair[1] === undefined) return 'a pair that must not be'
    real += pair?.[1] ?? waiting
  }
  for (const { key, busy, capacity } of cohort.mentors) {
    if (busy + (taken.get(key) ?? 0) > capacity) return 'more people than places'
    for (let place = busy; place < capacity; place++) {
      if (place < busy + (taken.get(key) ?? 0)) real -= placeCost(policy, place)
      bound += Math.max(0, (priceOf.get(key) ?? 0) - placeCost(policy, place))
    }
  }
  return real === worth && bound === worth ? 'the best plan' : `worth ${real}, and ${bound} is not ruled out`
}

test('an outsider can prove from the files alone that no plan is better, and finds out a plan that is not the best', () => {
  const { policy: _, ...people } = {
    policy: usualPolicy,
    ...makeUp({ mentees: 90, mentors: 30, ratio: 0.9, seed: 13 })
  }
  const cohort = { policy: { ...usualPolicy, floor: 4000, load: [50, 400] }, ...people }
  const assigned = assign(cohort)
  assert.ok(assigned.ok)
  const files = planFiles(cohort, assigned.plan)
  const [pairs, certificate] = [files['pairs.csv'] ?? '', files['certificate.json'] ?? '']
  assert.equal(recheck(people, pairs, certificate), 'the best plan')
  const rows = pairs.trimEnd().split('\r\n')
  assert.match(recheck(people, rows.slice(0, -1).join('\r\n'), certificate), /not ruled out/)
  assert.notEqual(recheck(people, pairs, certificate.replace(/"price": (\d)/, '"price": 9$1')), 'the best plan')
})
