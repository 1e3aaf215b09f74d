import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { policies } from '../../test/lib/policies.ts'
import type { AreaId } from './area.ts'
import { type Policy, parsePolicy, parsePublishedPolicy, policyLimits, relaxableRules, ruleIds } from './policy.ts'
import { changesBetween } from './policy-changes.ts'
import { usualPolicy } from './usual-policy.ts'

test('a policy that Morgan publishes is read again as it was written', () => {
  assert.deepEqual(parsePolicy(JSON.parse(JSON.stringify(usualPolicy))), usualPolicy)
  fc.assert(
    fc.property(policies, policy => {
      const written = JSON.parse(JSON.stringify(policy))
      assert.deepEqual(parsePolicy({ ...written, addedLater: 1 }), written)
    })
  )
})

/** Each of these differs from the usual policy in one thing. */
const [topics, ...others] = usualPolicy.criteria
const altered = (change: object) => ({ criteria: [{ ...topics, ...change }, ...others] })
const odd: Record<string, object> = {
  'a version that says nothing': { version: ' ' },
  'a version without end': { version: 'v'.repeat(41) },
  'a weight that is no number': altered({ weight: '45' }),
  'a weight below nothing': altered({ weight: -1 }),
  'half a point': altered({ weight: 0.5 }),
  'a weight above all others': altered({ weight: policyLimits.weight + 1 }),
  'a label without end': altered({ label: 'l'.repeat(81) }),
  'a kind of criterion nobody knows': altered({ kind: 'wealth' }),
  'a kind that every object inherits': altered({ kind: 'constructor' }),
  'overlap of nothing known': altered({ of: 'shoes' }),
  'more in common that is worth less': altered({ steps: [5000, 4000] }),
  'no steps': altered({ steps: [] }),
  'one criterion twice': { criteria: [topics, topics] },
  'no criterion': { criteria: [] },
  'criteria that all weigh nothing': { criteria: [{ ...topics, weight: 0 }] },
  'criteria without end': { criteria: Array.from({ length: 33 }, (_, at) => ({ ...topics, id: String(at) })) },
  'a profession nobody has': { supportedBy: { ...usualPolicy.supportedBy, nurse: ['wizard'] } },
  'a profession left out': { supportedBy: { gp: ['gp'], nurse: ['nurse'] } },
  'neighbours that are no areas': { neighbours: { here: ['Over There'] } },
  'neighbours as a list': { neighbours: [] },
  'a floor that is too high': { floor: 10_001 },
  'a second place cheaper than the first': { load: [300, 100] },
  'no cost of a place': { load: [] },
  'a band without a cost': { bands: [{ below: 1 }] },
  'a bonus that is not finite': { continuity: Number.POSITIVE_INFINITY },
  'a rule nobody knows': { relaxable: ['everything'] }
}

test('a policy with one odd thing in it is refused as a whole', () => {
  for (const [what, change] of Object.entries(odd))
    assert.equal(parsePolicy({ ...usualPolicy, ...change }), undefined, what)
  for (const field of Object.keys(usualPolicy)) {
    const { [field as keyof Policy]: _, ...rest } = usualPolicy
    assert.equal(parsePolicy(rest), undefined, `without ${field}`)
  }
})

test('no policy lets a lead set aside what protects somebody', () => {
  const kept = ruleIds.filter(rule => !relaxableRules.some(each => each === rule))
  for (const rule of ['self', 'not-available', 'practice', 'relation', 'gender', 'declined'])
    assert.ok(kept.some(each => each === rule))
  for (const rule of kept) assert.equal(parsePolicy({ ...usualPolicy, relaxable: [rule] }), undefined, rule)
})

test('whatever comes in as a policy is refused or read, never thrown', () => {
  const fields = Object.keys(usualPolicy)
  const anything = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...fields), fc.anything()))
  const change = fc.dictionary(fc.constantFrom(...fields), fc.anything(), { minKeys: 1, maxKeys: 2 })
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        change.map(each => ({ ...usualPolicy, ...each }))
      ),
      value => {
        const parsed = parsePolicy(value)
        if (parsed) assert.deepEqual(parsePolicy(JSON.parse(JSON.stringify(parsed))), parsed)
      }
    ),
    { numRuns: 300 }
  )
})

test('what was published is read with what held before it, or without', () => {
  const told = { on: '2026-11-22', policy: usualPolicy, before: { on: '2026-10-01', policy: usualPolicy } }
  assert.deepEqual(parsePublishedPolicy(JSON.parse(JSON.stringify(told))), told)
  const { before: _, ...first } = told
  assert.deepEqual(parsePublishedPolicy(first), first)
  for (const wrong of [{ on: 'today' }, { policy: {} }, { before: { on: '2026-10-01' } }])
    assert.equal(parsePublishedPolicy({ ...told, ...wrong }), undefined)
})

test('between a policy and itself nothing changed, however its fields are ordered and whatever its version is called', () => {
  fc.assert(
    fc.property(policies, written => {
      const policy = parsePolicy(written) ?? assert.fail()
      const turned = parsePolicy(JSON.parse(JSON.stringify(written))) as Policy
      const criteria = turned.criteria.map(each => Object.fromEntries(Object.entries(each).toReversed()))
      assert.deepEqual(changesBetween(policy, { ...turned, criteria, version: 'other' } as unknown as Policy), [])
    })
  )
})

test('each thing that differs is told, and nothing else', () => {
  const cases: readonly (readonly [Partial<Policy>, readonly string[]])[] = [
    [{ criteria: usualPolicy.criteria.map(each => (each.id === 'area' ? { ...each, weight: 30 } : each)) }, ['weight']],
    [{ criteria: usualPolicy.criteria.slice(1) }, ['criterion-gone']],
    [
      { criteria: usualPolicy.criteria.map(each => ({ ...each, label: `${each.label}.` })) },
      Array(6).fill('criterion-altered')
    ],
    [{ supportedBy: { ...usualPolicy.supportedBy, gp: ['nurse', 'gp'] } }, ['supported-by']],
    [{ supportedBy: { ...usualPolicy.supportedBy, nurse: ['gp', 'nurse'] } }, []],
    [{ neighbours: { ['here' as AreaId]: [] } }, ['neighbours']],
    [{ neighbours: { ['constructor' as AreaId]: [] } }, ['neighbours']],
    [{ relaxable: ['employer', ...usualPolicy.relaxable.slice(1)] }, ['rule-may-be-set-aside', 'rule-always-holds']],
    [{ floor: 0, load: [0], seed: 'other' }, ['floor', 'plan', 'seed']]
  ]
  for (const [change, kinds] of cases) {
    const told = changesBetween(usualPolicy, { ...usualPolicy, ...change })
    assert.deepEqual(
      told.map(({ kind }) => kind),
      kinds
    )
    const back = changesBetween({ ...usualPolicy, ...change }, usualPolicy)
    assert.equal(back.length, told.length)
  }
})
