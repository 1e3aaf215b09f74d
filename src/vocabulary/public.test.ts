import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc, { type Arbitrary } from 'fast-check'
import { parseBuddyRequest } from './buddy.ts'
import { type Day, dayFromNumber, dayNumber } from './day.ts'
import { codesOf, type Eligibility, parseEligibility, whenIs } from './eligibility.ts'
import { parseFigures } from './figures.ts'
import { newestFirst, parseNews } from './news.ts'
import { pageNames, parsePages } from './pages.ts'
import type { Parse } from './parse.ts'
import { professions } from './profession.ts'
import type { PersonKey } from './roster.ts'
import { isThisWeek, parseSeen, seenNotice } from './seen.ts'
import { freshness, mostSignposts, parseSignposts } from './signpost.ts'
import { someOf } from './some-of.ts'

const text = (longest: number) => fc.string({ unit: 'grapheme-ascii', maxLength: longest })
const words = (longest: number) => text(longest - 1).map(rest => `a${rest}`)
const record = (needed: Record<string, Arbitrary<unknown>>, more: Record<string, Arbitrary<unknown>> = {}) =>
  fc.record({ ...needed, ...more }, { requiredKeys: Object.keys(needed) })
const few = (item: Arbitrary<unknown>) => fc.array(item, { maxLength: 4 })
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const day = fc.integer({ min: 18_000, max: 22_000 }).map(dayFromNumber)
const someProfessions = fc.subarray([...professions])
const span = { from: day, until: day }

const code = record({ area: slug, code: words(12), name: words(80) }, span)
const group = record({ who: words(120), professions: someProfessions }, { more: text(300), areas: few(slug), ...span })
const signpost = record(
  {
    group: words(60),
    name: words(120),
    forWhom: words(200),
    whatFor: words(200),
    hours: words(120),
    contact: words(400)
  },
  { professions: someProfessions, areas: few(slug), checkedOn: day }
)
const item = record({ id: slug, on: day, title: words(120), text: text(400) })
const page = record({ name: fc.constantFrom(...pageNames), text: text(400) })
const shown = fc.oneof(
  record({ kind: fc.constant('number'), value: fc.nat(1000), unit: text(40) }),
  record({ kind: fc.constant('percent'), value: fc.integer({ min: 0, max: 100 }) }),
  record({ kind: fc.constant('too-few') })
)
const figure = record({ label: words(120), shown, answers: text(40) })
const release = record({ period: words(60), publishedOn: day, figures: few(figure) }, { note: text(600) })

/** Every public notice: its parser, the name of its list, and an arbitrary entry of it. */
const notices: Record<string, [Parse<object>, string, Arbitrary<unknown>]> = {
  eligibility: [value => parseEligibility({ codes: [], ...Object(value) }), 'groups', group],
  'codes of eligibility': [value => parseEligibility({ groups: [], ...Object(value) }), 'codes', code],
  figures: [parseFigures, 'releases', release],
  news: [parseNews, 'items', item],
  pages: [parsePages, 'pages', page],
  signposts: [parseSignposts, 'signposts', signpost]
}

for (const [name, [parse, field, good]] of Object.entries(notices)) {
  const read = (entries: readonly unknown[]) => new Map(Object.entries(parse({ [field]: entries }) ?? {})).get(field)

  test(`${name}: what Morgan publishes is read again as it was written`, () => {
    fc.assert(
      fc.property(few(good), entries => {
        const written = JSON.parse(JSON.stringify(entries))
        assert.deepEqual(read(written), written)
      }),
      { numRuns: 60 }
    )
  })

  test(`${name}: an entry nobody can read is left out, and the others stay`, () => {
    fc.assert(
      fc.property(few(good), fc.constantFrom(null, 7, '', [], {}, { name: 'x' }), fc.nat(), (entries, odd, at) => {
        const written: unknown[] = JSON.parse(JSON.stringify(entries))
        const place = at % (written.length + 1)
        assert.deepEqual(read([...written.slice(0, place), odd, ...written.slice(place)]), written)
      }),
      { numRuns: 60 }
    )
  })

  test(`${name}: whatever comes in is refused or read, never thrown`, () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, noList) => {
        const parsed = parse(value)
        assert.ok(parsed === undefined || typeof parsed === 'object')
        assert.equal(parse({ [field]: noList }), undefined)
      }),
      { numRuns: 60 }
    )
  })
}

test('a wish for a buddy says all four things, or is none', () => {
  const request = record({ calledName: words(80), reach: words(200), workplace: words(160), whatIsNew: words(500) })
  fc.assert(
    fc.property(request, fc.constantFrom('calledName', 'reach', 'workplace', 'whatIsNew'), (given, missing) => {
      const written = JSON.parse(JSON.stringify(given))
      assert.deepEqual(parseBuddyRequest({ ...written, addedLater: 1 }), written)
      for (const odd of [undefined, ' ', 7, '\u0000'])
        assert.equal(parseBuddyRequest({ ...written, [missing]: odd }), undefined)
    }),
    { numRuns: 60 }
  )
})

test('a list without end is read as far as a page can show it', () => {
  const one = fc.sample(signpost, 1)[0]
  const endless = Array.from({ length: 10_000 }, () => one)
  assert.equal(parseSignposts({ signposts: endless })?.signposts.length, mostSignposts)
  assert.deepEqual(someOf<number>(value => (typeof value === 'number' ? value : undefined), 2)(['a', 1, 2, 3]), [1, 2])
})

test('a span is over, holds, or is to come, and each day moves it only forward', () => {
  const order = ['later', 'now', 'past']
  fc.assert(
    fc.property(record({}, span), day, (given, today) => {
      const tomorrow = dayFromNumber(dayNumber(today) + 1)
      assert.ok(order.indexOf(whenIs(given, today)) <= order.indexOf(whenIs(given, tomorrow)))
      const { from, until }: { from?: Day; until?: Day } = given
      const holds = (from === undefined || from <= today) && (until === undefined || today <= until)
      assert.equal(whenIs(given, today) === 'now', holds)
    })
  )
})

test('each code of a merged area is told once: before, now, or later', () => {
  fc.assert(
    fc.property(few(code), day, (codes, today) => {
      const eligibility = { groups: [], codes } as unknown as Eligibility
      const areas = new Set(eligibility.codes.map(each => each.area))
      const told = [...areas].flatMap(area => Object.values(codesOf(eligibility, area, today)).flat())
      assert.equal(told.length, codes.length)
      assert.equal(new Set(told).size, new Set(codes).size)
    })
  )
})

test('news comes newest first, and one item never twice', () => {
  fc.assert(
    fc.property(few(item), items => {
      const news = parseNews({ items }) ?? assert.fail()
      const sorted = newestFirst(news)
      assert.equal(new Set(sorted.map(({ id }) => id)).size, sorted.length)
      for (const [at, each] of sorted.entries()) assert.ok(at === 0 || each.on <= (sorted[at - 1]?.on ?? ''))
    })
  )
})

test('a number is fresh for ninety days, and one never checked is not fresh', () => {
  const checked = '2026-01-01' as Day
  assert.equal(freshness(undefined, checked), 'never')
  assert.equal(freshness(checked, dayFromNumber(dayNumber(checked) + 90)), 'fresh')
  assert.equal(freshness(checked, dayFromNumber(dayNumber(checked) + 91)), 'due')
})

test('every lead has a place of their own for having looked in, with a name a notice may have', () => {
  const key = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/).map(each => each as PersonKey)
  fc.assert(
    fc.property(key, key, (one, other) => {
      assert.match(seenNotice(one), /^seen\/[0-9a-f]{32}$/)
      assert.equal(seenNotice(one) === seenNotice(other), one.slice(0, 21) === other.slice(0, 21))
    })
  )
  const seen = parseSeen({ on: '2026-11-16', overdue: false }) ?? assert.fail()
  assert.equal(isThisWeek(seen, '2026-11-22' as Day), true)
  assert.equal(isThisWeek(seen, '2026-11-23' as Day), false)
  assert.equal(isThisWeek(seen, '2026-11-15' as Day), false)
})
