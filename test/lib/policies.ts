import fc from 'fast-check'
import { policyLimits, relaxableRules } from '../../src/vocabulary/policy.ts'
import { professions } from '../../src/vocabulary/profession.ts'

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
/** Policies of every kind that an office could publish, as plain JSON. */
export const policies = fc.record({
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
