import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { usualPolicy } from './policy.ts'
import { completePolicy } from './policy-check.ts'

const refusalOf = (value: unknown) => {
  const parsed = completePolicy(value)
  return parsed.ok ? 'none' : `${parsed.refusal}: ${parsed.where}`
}
const criterion = (change: object) => ({ criteria: [{ ...usualPolicy.criteria[0], ...change }] })

test('the usual policy is a policy, and so is one that changes a single field', () => {
  assert.equal(refusalOf(usualPolicy), 'none')
  assert.equal(refusalOf(JSON.parse(JSON.stringify(usualPolicy))), 'none')
  assert.equal(refusalOf({ floor: 4000 }), 'none')
})

test('each thing that makes no sense is refused by name and field', () => {
  const cases: readonly (readonly [unknown, string])[] = [
    [null, 'not-a-policy: policy'],
    [{ weigths: 1 }, 'not-a-policy: weigths'],
    [{ floor: Number.NaN }, 'number-out-of-range: floor'],
    [{ floor: '4000' }, 'number-out-of-range: floor'],
    [criterion({ weight: -1 }), 'number-out-of-range: criteria[0].weight'],
    [criterion({ weight: 1e9 }), 'number-out-of-range: criteria[0].weight'],
    [criterion({ weight: 0 }), 'no-criteria: criteria'],
    [criterion({ steps: [5000, 4000] }), 'steps-fall: criteria[0].steps'],
    [criterion({ steps: [] }), 'not-a-policy: criteria[0].steps'],
    [criterion({ of: 'shoes' }), 'unknown-code: criteria[0].of'],
    [criterion({ kind: 'wealth' }), 'unknown-code: criteria[0].kind'],
    [{ criteria: [usualPolicy.criteria[0], usualPolicy.criteria[0]] }, 'not-a-policy: criteria: one id twice'],
    [{ load: [300, 100] }, 'costs-fall: load'],
    [{ load: [] }, 'not-a-policy: load'],
    [{ bands: [{ below: 99_999, cost: 1 }] }, 'number-out-of-range: bands[0]'],
    [{ relaxable: ['everything'] }, 'unknown-code: relaxable: everything'],
    [{ relaxable: ['capacity'] }, 'not-relaxable: relaxable: capacity'],
    [{ constructor: 'x' }, 'not-a-policy: constructor'],
    [{ supportedBy: { gp: ['gp', 'dentist'], nurse: [], manager: [] } }, 'unknown-code: supportedBy.gp: dentist'],
    [{ supportedBy: { gp: ['gp'] } }, 'not-a-policy: supportedBy.nurse'],
    [{ neighbours: { here: 'there' } }, 'not-a-policy: neighbours.here'],
    [{ seed: 7 }, 'not-a-policy: seed']
  ]
  for (const [value, refusal] of cases) assert.equal(refusalOf(value), refusal)
})

test('whatever is handed in, the answer is a policy or a refusal', () => {
  const fields = Object.keys(usualPolicy)
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, Number.NaN, -1, [null], [undefined], { below: 1 }))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), odd), value => {
      const parsed = completePolicy(value)
      if (parsed.ok) assert.equal(refusalOf(parsed.policy), 'none')
    }),
    { numRuns: 500 }
  )
})
