import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeUp } from '../../../bench/matching/made-up.ts'
import type { AreaId } from '../../vocabulary/area.ts'
import type { Practice, PracticeCode } from '../../vocabulary/practice.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import type { MenteeFacts, MentorFacts } from '../facts.ts'
import { couldTakeSomebody, mentorRules, obstacles, ruleIds, rules } from '../hard-rules.ts'
import { leastOfBlocks } from '../plan/candidates.ts'
import { usualPolicy } from '../policy.ts'
import { practiceBook } from '../practices.ts'
import { score } from '../score.ts'
import { groupFacets, rareFacets } from './facets.ts'
import { markedRules } from './marks.ts'
import { tabulate } from './mentees.ts'
import { compile } from './mentors.ts'
import { scanner } from './scan.ts'

const codes = ['ASH1', 'ASH2', 'OAK1', 'ELM1', 'ELM2'] as PracticeCode[]
const areas = ['aldbourne', 'severnside', 'wold'] as AreaId[]
const practices: Practice[] = codes.map((code, n) => ({
  code,
  name: ['Ash Tree Surgery', 'Mill Lane', 'Oak', 'Elm Grove', 'Elm'][n] ?? '',
  pcn: ['Two Rivers', 'two  rivers', '', 'Vale', 'Vale'][n] ?? '',
  area: areas[n % 3] ?? ('wold' as AreaId)
}))
const policy = { ...usualPolicy, neighbours: { aldbourne: ['severnside' as AreaId] } }

const some = <T>(items: readonly T[], most = 2) => fc.array(fc.constantFrom(...items), { maxLength: most, size: 'max' })
const perhaps = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const topics = Array.from({ length: 70 }, (_, n) => `Topic ${n}`)
const tricky = [
  'Asha Ramanathan',
  'Dr A Ramanathan',
  'Ben Okafor-Lewis',
  'B. Lewis',
  'Ben',
  'Nair, Priya',
  'Priya',
  'Li Na',
  'Na Li',
  ''
]
const name = fc.oneof(
  fc.constantFrom(...tricky),
  fc.integer({ min: 0, max: 400 }).map(n => `P${n} Q${n}`)
)
const relation = fc.record({
  kind: fc.constantFrom('manages' as const, 'close' as const),
  with: fc.constantFrom('mentor-0', 'mentor-1', 'mentee-0', 'mentee-1')
})
const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const mentee = fc
  .record({
    name,
    area: fc.constantFrom(...areas),
    practice: perhaps(fc.constantFrom(...codes)),
    workplace: fc.constantFrom('', 'Elm Grove surgery', 'ash tree', 'somewhere'),
    pastPractices: perhaps(some(codes)),
    employer: perhaps(fc.constantFrom('Group Ltd', ' group  LTD', '')),
    profession: perhaps(fc.constantFrom('gp', 'nurse', 'manager')),
    format: fc.constantFrom('any', 'video', 'in-person'),
    topics: some(topics, 6),
    experience: perhaps(some(['Illness', 'Parenthood'])),
    times: perhaps(some(['Mon', 'Tue', 'Wed'])),
    keepAwayFrom: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(name, { maxLength: 1 })),
    relations: perhaps(fc.array(relation, { maxLength: 1 })),
    languages: perhaps(some(['Welsh', 'urdu'])),
    mustBe: perhaps(fc.constantFrom('woman', 'man')),
    kind: perhaps(fc.constantFrom('mentor', 'buddy')),
    declined: perhaps(fc.constant(['mentor-1']))
  })
  .map(facts => defined(facts) as unknown as MenteeFacts)

const mentor = fc
  .record({
    name,
    profession: fc.constantFrom('gp', 'nurse', 'manager'),
    areas: fc.constantFrom([...areas], areas.slice(0, 1), areas.slice(1)),
    practices: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, some(codes, 1)),
    pastPractices: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(codes, 1)),
    employers: perhaps(some(['Group Ltd', 'Other'], 1)),
    keepAwayFrom: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(name, { maxLength: 1 })),
    relations: perhaps(fc.array(relation, { maxLength: 1 })),
    strengths: some(topics, 40),
    experience: perhaps(some(['illness', 'Parenthood'])),
    times: perhaps(some(['Mon', 'Tue', 'Wed'])),
    formats: perhaps(some(['video', 'in-person'])),
    languages: perhaps(some(['welsh', 'Urdu'])),
    gender: perhaps(fc.constantFrom('woman', 'man')),
    kinds: perhaps(some(['mentor', 'buddy'])),
    capacity: fc.constantFrom(0, 1, 2, 2, 2, 3),
    busy: fc.integer({ min: 0, max: 1 }),
    paused: fc.constantFrom(false, false, false, false, true),
    outOfDate: perhaps(some(['training'], 1))
  })
  .map(facts => ({ ...defined(facts), state: 'active' }) as unknown as MentorFacts)

const people = fc
  .tuple(fc.array(mentee, { maxLength: 5 }), fc.array(mentor, { maxLength: 8 }))
  .map(([waiting, bench]) => ({
    mentees: waiting.map((facts, n) => ({ ...facts, id: n === 3 ? 'mentor-0' : `mentee-${n}` })),
    mentors: bench.map((facts, n) => ({ ...facts, key: `mentor-${n}` as PersonKey }))
  }))

const worthOfFit = Float64Array.from({ length: 10_001 }, (_, fit) => fit)

function scanAll(mentees: readonly MenteeFacts[], mentors: readonly MentorFacts[]): ReadonlyMap<string, number> {
  const table = compile(policy, mentors, practices)
  const waiting = tabulate(table, mentees)
  const scan = scanner(table.numbers, waiting.numbers, worthOfFit)
  const free = {
    price: new Float64Array(table.mentors.length),
    cheapest: new Float64Array(table.numbers.blocks)
  }
  const found = new Map<string, number>()
  for (const [i, { id }] of waiting.mentees.entries())
    scan(i, free, -1, (j, fit) => {
      const pair = `${id} ${table.mentors[j]?.key}`
      assert.ok(!found.has(pair))
      found.set(pair, fit)
      return -1
    })
  return found
}

test('looking up tables finds exactly the pairs and scores that the rules in words allow', () => {
  fc.assert(
    fc.property(people, ({ mentees, mentors }) => {
      const found = scanAll(mentees, mentors)
      const scheme = { policy, practices: practiceBook(practices) }
      for (const mentee of mentees)
        for (const mentor of mentors) {
          const standing = obstacles(mentee, mentor, scheme)
          const expected = standing.length > 0 ? undefined : score(mentee, mentor, policy)
          assert.equal(found.get(`${mentee.id} ${mentor.key}`), expected, JSON.stringify(standing))
        }
    }),
    { numRuns: 1500 }
  )
})

test('blocks of mentors lose nobody', () => {
  for (const [seed, mentors] of [20, 64, 131].entries()) {
    const cohort = makeUp({ mentees: 30, mentors, ratio: mentors / 30, seed })
    const table = compile(policy, cohort.mentors, cohort.practices)
    const waiting = tabulate(table, cohort.mentees)
    const scan = scanner(table.numbers, waiting.numbers, worthOfFit)
    const price = Float64Array.from(table.mentors, (_, j) => (j * 7919) % 5000)
    const prices = { price, cheapest: leastOfBlocks(price) }
    for (const [i, mentee] of waiting.mentees.entries())
      for (const bar of [Number.NEGATIVE_INFINITY, 1000, 4000, 6000]) {
        const expected = table.mentors.flatMap((mentor, j) => {
          const profit = score(mentee, mentor, policy) - (price[j] ?? 0)
          return obstacles(mentee, mentor, table.scheme).length === 0 && profit > bar ? [`${j} ${profit}`] : []
        })
        const found: string[] = []
        scan(i, prices, bar, (j, _, profit) => {
          found.push(`${j} ${profit}`)
          return bar
        })
        assert.deepEqual(found.toSorted(), expected.toSorted())
      }
  }
})

test('the order of the lists decides nothing', () => {
  fc.assert(
    fc.property(people, ({ mentees, mentors }) => {
      const table = compile(policy, mentors, practices)
      const turned = compile(policy, mentors.toReversed(), practices)
      assert.deepEqual(turned, table)
      assert.deepEqual(tabulate(turned, mentees.toReversed()), tabulate(table, mentees))
    })
  )
})

test('a bar leaves out only what does not reach it', () => {
  fc.assert(
    fc.property(
      people,
      fc.integer({ min: 0, max: 10_000 }),
      fc.array(fc.nat(4000), { minLength: 8, maxLength: 8 }),
      (given, bar, prices) => {
        const table = compile(policy, given.mentors, practices)
        const waiting = tabulate(table, given.mentees)
        const { count } = table.numbers
        const price = Float64Array.from(prices.slice(0, count))
        const cheapest = leastOfBlocks(price)
        const list = (bar: number) => {
          const found = new Map<string, number>()
          const scan = scanner(table.numbers, waiting.numbers, worthOfFit)
          for (let i = 0; i < waiting.mentees.length; i++)
            scan(i, { price, cheapest }, bar, (j, _, profit) => {
              found.set(`${i} ${j}`, profit)
              return bar
            })
          return found
        }
        const all = [...list(-1_000_000)].filter(([, profit]) => profit > bar)
        assert.deepEqual(new Map(all), list(bar))
      }
    ),
    { numRuns: 2000 }
  )
})

test('a mentor could take somebody exactly when no rule about mentors alone stands against it', () => {
  fc.assert(
    fc.property(mentee, mentor, (mentee, mentor) => {
      const scheme = { policy, practices: practiceBook(practices) }
      const stands = mentorRules.some(rule => rules[rule](mentee, mentor, scheme) !== undefined)
      assert.equal(couldTakeSomebody(mentor), !stands)
    })
  )
})

test('every hard rule is looked up in exactly one way', () => {
  const ways = [
    ...markedRules,
    ...mentorRules,
    ...groupFacets.map(each => each.rule),
    ...rareFacets.map(each => each.rule)
  ]
  assert.deepEqual(ways.toSorted(), [...ruleIds].toSorted())
})
