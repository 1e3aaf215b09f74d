import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Policy, parsePolicy, policyLimits, relaxableRules, ruleIds } from './policy.ts'
import { professions } from './profession.ts'
import { usualPolicy } from './usual-policy.ts'

const number = fc.integer({ min: 0, max: policyLimits.value })
const cost = fc.integer({ min: 0, max: policyLimits.cost })
const rising = (item: fc.Arbitrary<number>) =>
  fc.array(item, { minLength: 1, maxLength: 6 }).map(all => all.toSorted((a, b) => a - b))
const measure = fc.oneof(
  fc.record({
    kind: fc.constant('overlap'),
    of: fc.constantFrom('topics', 'experience', 'times'),
    steps: rising(number)
  }),
  fc.record({ kind: fc.constant('area'), neighbour: number }),
  fc.record({ kind: fc.constantFrom('profession', 'format') })
)
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const supporters = fc.subarray([...professions])
const policies = fc.record({
  version: fc.constantFrom('usual-1', '7', 'spring 2027'),
  seed: fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  supportedBy: fc.record({ gp: supporters, nurse: supporters, manager: supporters }),
  neighbours: fc.dictionary(slug, fc.array(slug, { maxLength: 4 }), { maxKeys: 4, noNullPrototype: true }),
  relaxable: fc.subarray([...relaxableRules]),
  criteria: fc
    .array(fc.tuple(measure, fc.integer({ min: 1, max: policyLimits.weight })), { minLength: 1, maxLength: 8 })
    .map(all => all.map(([each, weight], at) => ({ id: `criterion-${at}`, label: 'A label', weight, ...each }))),
  floor: number,
  bands: fc.array(fc.record({ below: number, cost }), { maxLength: 5 }),
  load: rising(cost),
  continuity: cost,
  waitPerWeek: cost
})

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
