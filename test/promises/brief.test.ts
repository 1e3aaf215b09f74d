import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Asker, coarsen, fewestMeant, type Reader } from '../../src/steps/coarsen.ts'
import type { AreaId } from '../../src/vocabulary/area.ts'
import type { Brief } from '../../src/vocabulary/brief.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import type { Practice, PracticeCode } from '../../src/vocabulary/practice.ts'
import { type Profession, professions } from '../../src/vocabulary/profession.ts'
import { times } from '../lib/times.ts'

// Protocol 6: Eve reads a brief as one of the mentors who were asked. She holds the list of practices and the true numbers
// of staff in each, knows by which rules briefs are written, and that nobody is asked about their own practice or network.

const today = '2026-11-20' as Day
type Write = (asker: Asker, practices: readonly Practice[], readers: readonly Reader[], today: Day) => Brief

interface Town {
  readonly practices: readonly Practice[]
  readonly staff: ReadonlyMap<PracticeCode, Record<Profession, number>>
  /** The practices of the mentors who are asked. */
  readonly mentors: readonly Reader[]
}

const towns: fc.Arbitrary<Town> = fc
  .record({
    places: fc.array(
      fc.record({
        // One large part of the country, one middling, two small.
        area: fc.constantFrom(...'aaaaaaaaabbbcd').map(each => `area-${each}`),
        network: fc.constantFrom('', 'One', 'Two', 'Three', 'Four', 'Five'),
        gp: fc.integer({ min: 1, max: 9 }),
        nurse: fc.nat(3),
        manager: fc.nat(2)
      }),
      { minLength: 1, maxLength: 260, size: 'max' }
    ),
    asked: fc.array(fc.nat(), { maxLength: 3 })
  })
  .map(({ places, asked }) => {
    // What the maker takes for granted: a nurse and a manager in every second practice of an area, perhaps just those here.
    const withStaff = (place: (typeof places)[number], at: number) => {
      const nth = places.slice(0, at).filter(({ area }) => area === place.area).length
      return nth % 2 === 0 ? { ...place, nurse: Math.max(1, place.nurse), manager: Math.max(1, place.manager) } : place
    }
    const code = (at: number) => `P${at}` as PracticeCode
    const practices = places.map(({ area, network }, at) => ({
      code: code(at),
      name: `Practice ${at}`,
      pcn: network === '' ? '' : `${area} ${network}`,
      area: area as AreaId
    }))
    const mentors = asked.map(at => ({ practices: [code(at % places.length)], pastPractices: [] }))
    return { practices, staff: new Map(places.map((place, at) => [code(at), withStaff(place, at)])), mentors }
  })

const wish = { topics: ['Workload'], format: 'video' } as const

/** How many people each brief that can be written could be about, by all that Eve knows. */
function meantBy({ practices, staff, mentors }: Town, write: Write): ReadonlyMap<string, number> {
  const networks = new Set<string>()
  for (const { practices: own } of mentors)
    for (const code of own) networks.add(practices.find(each => each.code === code)?.pcn ?? '')
  const couldWorkAt = practices.filter(
    ({ code, pcn }) => !mentors.some(({ practices: own }) => own.includes(code)) && (pcn === '' || !networks.has(pcn))
  )
  const meant = new Map<string, number>()
  for (const { code, area } of couldWorkAt)
    for (const profession of professions) {
      const read = JSON.stringify(write({ area, profession, ...wish }, practices, mentors, today))
      const people = staff.get(code)?.[profession] ?? 0
      if (people > 0) meant.set(read, (meant.get(read) ?? 0) + people)
    }
  return meant
}

/** A brief that fewer than twenty people could be meant by, unless it tells nothing and so could be about anybody. */
function tellingBriefs(town: Town, write: Write): readonly string[] {
  const meant = meantBy(town, write)
  return [...meant].flatMap(([read, people]) => {
    const isAboutAnybody = meant.size === 1 && read === JSON.stringify({ tells: 'nothing', month: '2026-11' })
    return people < fewestMeant && !isAboutAnybody ? [`${people} people: ${read}`] : []
  })
}

test('Eve, with every practice and every number of staff in hand, is left with at least twenty people', () => {
  const kinds = new Set<Brief['tells']>()
  fc.assert(
    fc.property(towns, town => {
      const noted: Write = (...asked) => {
        const brief = coarsen(...asked)
        kinds.add(brief.tells)
        return brief
      }
      assert.deepEqual(tellingBriefs(town, noted), [])
    }),
    { numRuns: 300 * times, seed: 11 }
  )
  assert.deepEqual([...kinds].sort(), ['area', 'nothing', 'profession'], 'every kind of brief was written and read')
})

test('a maker that tells too much is found out', () => {
  const everything: Write = ({ area, profession = 'gp', topics, format }) => ({
    tells: 'area',
    month: '2026-11',
    profession,
    area,
    topics,
    format
  })
  // Twenty share what is told; but those who are told less are few, and silence names them.
  const oneByOne: Write = (asker, practices) => {
    const { area, profession = 'gp', topics, format } = asker
    const inArea = practices.filter(each => each.area === area)
    const fewest = (of: readonly Practice[]) => (profession === 'gp' ? of.length : Math.floor(of.length / 2))
    if (fewest(inArea) >= fewestMeant) return { tells: 'area', month: '2026-11', profession, area, topics, format }
    if (fewest(practices) >= fewestMeant) return { tells: 'profession', month: '2026-11', profession, topics, format }
    return { tells: 'nothing', month: '2026-11' }
  }
  for (const breach of [everything, oneByOne])
    assert.throws(() =>
      fc.assert(
        fc.property(towns, town => assert.deepEqual(tellingBriefs(town, breach), [])),
        { numRuns: 300 * times, seed: 11 }
      )
    )
})

test('a manager of a practice that has only one is asked about in the same bytes as any other manager', () => {
  const code = (at: number) => `P${at}` as PracticeCode
  const practices = Array.from({ length: 60 }, (_, at) => ({
    code: code(at),
    name: `Practice ${at}`,
    pcn: `Network ${at % 9}`,
    area: 'tarn-valley' as AreaId
  }))
  const mentors = [{ practices: [code(7)], pastPractices: [] }]
  const asker: Asker = { area: 'tarn-valley' as AreaId, profession: 'manager', ...wish }
  // More is known of each of them than a brief may look at.
  const people = [3, 25, 41].map(at => ({
    ...asker,
    calledName: `Manager ${at}`,
    practice: code(at),
    workplace: `Practice ${at}, employed by Trust ${at}`,
    keepAwayFrom: [`Colleague ${at}`]
  }))
  const read = people.map(each => JSON.stringify(coarsen(each, practices, mentors, today)))
  assert.equal(new Set(read).size, 1)
  assert.deepEqual(Object.keys(JSON.parse(read[0] ?? '')), ['tells', 'month', 'profession', 'area', 'topics', 'format'])
  const breach = people.map(each => JSON.stringify({ ...each, ...coarsen(each, practices, mentors, today) }))
  assert.equal(new Set(breach).size, 3, 'a brief that let one of these through would differ')
})

test('where few people work, a mentor is only asked whether they could start', () => {
  const few = Array.from({ length: 8 }, (_, at) => ({
    code: `P${at}` as PracticeCode,
    name: '',
    pcn: '',
    area: 'tarn' as AreaId
  }))
  for (const profession of [...professions, undefined])
    assert.deepEqual(coarsen({ area: 'tarn' as AreaId, profession, ...wish }, few, [], today), {
      tells: 'nothing',
      month: '2026-11'
    })
})
