import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeUp } from '../../../bench/matching/made-up.ts'
import { usualPolicy } from '../policy.ts'
import { assign, assignWithTeam } from './assign.ts'
import type { Found } from './candidates.ts'
import { type Helper, handedOver, searchServer, type ToWorker, teamOf } from './team.ts'

const cohort = { policy: usualPolicy, ...makeUp({ mentees: 150, mentors: 50, ratio: 1, seed: 5 }) }

/** A helper that, like a worker, only ever sees what is copied or handed over, answers later, one thing at a time. */
function helper(slow: number): Helper & { readonly asked: () => number } {
  const serve = searchServer()
  let asked = 0
  let busy = false
  return {
    asked: () => asked,
    tell: message => void serve(structuredClone(message, { transfer: handedOver(message) })),
    async ask(message: ToWorker): Promise<Found> {
      assert.ok(!busy, 'two searches at once')
      busy = true
      asked++
      for (let turn = 0; turn < slow; turn++) await Promise.resolve()
      const found = serve(structuredClone(message, { transfer: handedOver(message) })) ?? assert.fail()
      busy = false
      return structuredClone(found, { transfer: handedOver(found) })
    }
  }
}

test('helpers of different speed make the plan that one alone would make, and the fast one does more', async () => {
  const alone = assign(cohort)
  const helpers = [helper(1), helper(500)] as const
  const together = await assignWithTeam(cohort, {}, teamOf(helpers), 8)
  assert.ok(alone.ok && together.ok)
  assert.deepEqual(together.plan.pairs, alone.plan.pairs)
  assert.deepEqual(together.plan.certificate, alone.plan.certificate)
  assert.ok(helpers[0].asked() > helpers[1].asked() && helpers[1].asked() > 0)
})

test('a helper that fails ends the plan with its error', async () => {
  const broken = { tell: () => {}, ask: () => Promise.reject(Error('out of memory')) }
  await assert.rejects(assignWithTeam(cohort, {}, teamOf([broken]), 2), /out of memory/)
})

test('a search before its numbers is a mistake that shows', () => {
  const search = {
    first: 0,
    most: 1,
    candidates: { start: new Int32Array(1), mentor: new Int32Array(0) },
    margin: 0,
    price: new Float64Array(0),
    profit: new Float64Array(0),
    reach: new Float64Array(0),
    rise: new Float64Array(0)
  }
  assert.throws(() => searchServer()({ search, from: 0, to: 0 }), /before its numbers/)
})
