import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Stretch } from '../../src/letters/secret.ts'
import { brief, briefsOf } from '../../src/steps/brief.ts'
import { type Asker, coarsen, fewestMeant, type Known, type Reader } from '../../src/steps/coarsen.ts'
import type { AreaId } from '../../src/vocabulary/area.ts'
import type { Brief } from '../../src/vocabulary/brief.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import type { Practice, PracticeCode } from '../../src/vocabulary/practice.ts'
import { type Profession, professions } from '../../src/vocabulary/profession.ts'
import type { PersonKey } from '../../src/vocabulary/roster.ts'
import { usualPolicy } from '../../src/vocabulary/usual-policy.ts'
import { fewestLeft, type InHand, leftAfterBoth, type WouldRead } from '../lib/brief-adversary.ts'
import { quickFolder } from '../lib/folder.ts'
import { live } from '../lib/life.ts'
import { buildScheme, need, type Person } from '../lib/scheme.ts'
import { startServer } from '../lib/server.ts'
import { times } from '../lib/times.ts'

// Protocol 7, of a brief: mentors who were asked lay together what they know, and are left with twenty people or more.

const today = '2026-11-20' as Day
const wish = { topics: ['Workload'], format: 'video' } as const
type Write = (asker: Asker, readers: readonly Reader[], known: Known, today: Day) => Brief | undefined

interface Town extends InHand {
  readonly leadAreas: readonly AreaId[]
  readonly asked: readonly Reader[]
}

const code = (at: number) => `P${at}` as PracticeCode
const areaIds = ['aldwater', 'birchmoor', 'coldwell', 'dunmere', 'nowhere'] as AreaId[]
/** Many in the first, few in the last of those that have any. */
const skewed = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3].map(at => areaIds[at] as AreaId)

const places = (most: number) =>
  fc.array(
    fc.record({
      area: fc.constantFrom(...skewed),
      network: fc.constantFrom('', 'One', 'one ', 'Two', 'Three', 'Four', 'Five', 'Six-Seven', 'six seven', 'Eight'),
      staff: fc.record({ gp: fc.nat(12), nurse: fc.nat(6), manager: fc.nat(2) }),
      is: fc.nat(9)
    }),
    { minLength: 1, maxLength: most, size: 'max' }
  )

const askedMentors = fc.array(
  fc.record({
    profession: fc.constantFrom('gp', 'gp', 'gp', ...professions),
    areas: fc.subarray(areaIds, { minLength: 1 }),
    practices: fc.array(fc.nat(250), { maxLength: 2 }),
    pastPractices: fc.array(fc.nat(250), { maxLength: 4 }),
    keepAwayFrom: fc.array(fc.constantFrom('Harriet Lowe', 'Gwen Price', 'Ali Khan', 'Jo Marsh', 'Dee'), {
      maxLength: 4
    })
  }),
  { maxLength: 5 }
)

const towns: fc.Arbitrary<Town> = fc
  .record({
    places: fc.oneof(places(11), places(60), places(250)),
    published: fc.constantFrom('all', 'all', 'some', 'none'),
    leadAreas: fc.oneof(fc.constant(areaIds), fc.subarray(areaIds, { minLength: 1 })),
    asked: askedMentors,
    anybodyHelps: fc.boolean(),
    agreed: fc.boolean()
  })
  .map(made => {
    const staff = new Map(
      made.places.map((place, at) => {
        // Where no numbers are published somebody works all the same: in some places one nurse, and nobody else.
        const only = { gp: 0, nurse: 0, manager: 0, [professions[place.is % 3] as Profession]: 1 }
        const isEmpty = Object.values(place.staff).every(people => people === 0)
        return [code(at), place.is < 4 || isEmpty ? only : place.staff] as const
      })
    )
    const practices = made.places.map(({ area, network, is }, at): Practice => {
      const known = staff.get(code(at))
      const isPublished = known && (made.published === 'all' || (made.published === 'some' && is % 2 === 0))
      return { code: code(at), name: `Practice ${at}`, pcn: network, area, ...(isPublished && { staff: known }) }
    })
    const codes = (numbers: readonly number[]) => numbers.map(at => code(at % practices.length))
    const asked = made.asked.map(mentor => ({
      ...mentor,
      practices: codes(mentor.practices),
      pastPractices: codes(mentor.pastPractices)
    }))
    const everybody = { gp: professions, nurse: professions, manager: professions }
    const neighbours = { [areaIds[0] as AreaId]: [areaIds[1] as AreaId], [areaIds[3] as AreaId]: [] }
    const policy = {
      supportedBy: made.anybodyHelps ? everybody : usualPolicy.supportedBy,
      neighbours: made.agreed ? neighbours : {}
    }
    return { practices, staff, asked, policy, leadAreas: made.leadAreas }
  })

/** The maker as the adversary sees it: something that can be tried out about anybody. */
function triedOut({ practices, policy, leadAreas, asked }: Town, write: Write): WouldRead {
  const reads = new Map<string, string | undefined>()
  return (profession, area) => {
    const about = `${profession} ${area}`
    if (!reads.has(about)) {
      const made = write({ area: area as AreaId, profession, ...wish }, asked, { practices, policy, leadAreas }, today)
      reads.set(about, made && JSON.stringify(made))
    }
    return reads.get(about)
  }
}

/** Drawn once, and tried with every maker. */
const madeUp = fc.sample(towns, { numRuns: 300 * times, seed: 11 })
/** The first town where a question leaves fewer than twenty people. */
const breachOf = (write: Write) => {
  for (const town of madeUp) {
    const fewest = fewestLeft(town, triedOut(town, write))
    if (fewest && fewest.left < fewestMeant) return { ...fewest, town }
  }
  return undefined
}

test('mentors with every list and number in hand, and their own exclusions, are left with at least twenty people', () => {
  const kinds = new Set<string>()
  const noted: Write = (...asked) => {
    const made = coarsen(...asked)
    kinds.add(made?.tells ?? 'nobody is asked')
    return made
  }
  assert.equal(breachOf(noted), undefined)
  assert.deepEqual([...kinds].sort(), ['area', 'nobody is asked', 'nothing', 'profession'])
})

const wordsIn = (asker: Asker, tells: 'area' | 'profession'): Brief => {
  const { area, profession = 'gp', topics, format } = asker
  const month = '2026-11'
  return tells === 'area'
    ? { tells, month, profession, area, topics, format }
    : { tells, month, profession, topics, format }
}
const numberIn = (practices: readonly Practice[], profession: Profession = 'gp') =>
  practices.reduce((sum, { staff }) => sum + (staff?.[profession] ?? 0), 0)

const breaches: Readonly<Record<string, Write>> = {
  'tells everything': asker => wordsIn(asker, 'area'),
  'asks everybody, telling nothing': () => ({ tells: 'nothing', month: '2026-11' }),
  // Twenty share what is told; but those who are told less are few, and silence names them.
  'looks at each alone': (asker, readers, known, day) => {
    const here = known.practices.filter(({ area }) => area === asker.area)
    const words = numberIn(here, asker.profession) >= 60 ? wordsIn(asker, 'area') : wordsIn(asker, 'profession')
    return numberIn(known.practices, asker.profession) >= 60 ? words : coarsen(asker, readers, known, day)
  },
  'forgets what readers know of themselves': (asker, _readers, known, day) => coarsen(asker, [], known, day),
  'forgets that a nurse is asked about nurses': (asker, readers, known, day) =>
    coarsen(
      asker,
      readers.map(each => ({ ...each, profession: 'gp' }) as const),
      known,
      day
    ),
  'forgets past practices': (asker, readers, known, day) =>
    coarsen(
      asker,
      readers.map(each => ({ ...each, pastPractices: [] })),
      known,
      day
    ),
  'forgets whom they keep away from': (asker, readers, known, day) =>
    coarsen(
      asker,
      readers.map(each => ({ ...each, keepAwayFrom: [] })),
      known,
      day
    ),
  'forgets whose lead it is': (asker, readers, known, day) =>
    coarsen(asker, readers, { ...known, leadAreas: areaIds }, day),
  'forgets agreements between areas': (asker, readers, known, day) =>
    coarsen(asker, readers, { ...known, policy: { ...known.policy, neighbours: {} } }, day),
  'takes for granted who works in a practice': (asker, readers, known, day) => {
    const guessed = known.practices.map(each => ({ staff: { gp: 4, nurse: 1, manager: 1 }, ...each }))
    return coarsen(asker, readers, { ...known, practices: guessed }, day)
  }
}

for (const [what, write] of Object.entries(breaches))
  test(`a maker is found out that ${what}`, () => {
    assert.ok(breachOf(write))
  })

test('whoever reads it, the words are the same, or there are none', () => {
  fc.assert(
    fc.property(
      towns,
      askedMentors,
      fc.constantFrom(...professions),
      fc.constantFrom(...areaIds),
      (town, more, profession, area) => {
        const asker = { area, profession, ...wish }
        const others = more.map(each => ({ ...each, practices: [], pastPractices: [] }))
        const [one, other, both] = [town.asked, others, [...town.asked, ...others]].map(readers =>
          coarsen(asker, readers, town, today)
        )
        if (one && other) assert.deepEqual(one, other)
        if (both) assert.deepEqual([one, other], [both, both])
      }
    ),
    { numRuns: 100 * times, seed: 11, endOnFailure: true }
  )
})

// Places a person can picture.

const usual = { supportedBy: usualPolicy.supportedBy, neighbours: {} }
const reader = (profession: Profession, ...practices: PracticeCode[]): Reader => ({
  profession,
  areas: areaIds,
  practices,
  pastPractices: [],
  keepAwayFrom: []
})
type Staff = Practice['staff']
const many = (from: number, number: number, area: AreaId, staff: Staff): readonly Practice[] =>
  Array.from({ length: number }, (_, at) => ({
    code: code(from + at),
    name: `Practice ${from + at}`,
    pcn: `${area} ${at % Math.ceil(number / 5)}`,
    area,
    ...(staff && { staff })
  }))
const [aldwater, birchmoor, coldwell] = areaIds as [AreaId, AreaId, AreaId]
const place = (practices: readonly Practice[], ...leadAreas: AreaId[]): Known => ({
  practices,
  policy: usual,
  leadAreas
})
const tells = (profession: Profession, area: AreaId, readers: readonly Reader[], known: Known) =>
  coarsen({ area, profession, ...wish }, readers, known, today)?.tells ?? 'nobody is asked'

test('in a town of eleven practices a GP is asked whether they could start, and a manager is not asked', () => {
  const town = place(many(0, 11, aldwater, { gp: 5, nurse: 3, manager: 1 }), aldwater)
  for (const profession of professions) {
    assert.equal(tells(profession, aldwater, [reader('gp', code(0))], town), 'nothing')
    // Managers are asked about managers only: there are eleven, and this one knows most of them.
    assert.equal(tells(profession, aldwater, [reader('manager', code(0))], town), 'nobody is asked')
  }
})

test('one nurse in an area is asked about as a nurse, and so are enough others that this does not name her', () => {
  const alone = many(0, 1, aldwater, { gp: 2, nurse: 1, manager: 1 })
  const others = [
    ...many(100, 30, birchmoor, { gp: 6, nurse: 3, manager: 1 }),
    ...many(200, 40, coldwell, { gp: 6, nurse: 3, manager: 1 })
  ]
  const town = place([...alone, ...others], aldwater, birchmoor, coldwell)
  const asked = [reader('gp', code(205))]
  assert.equal(tells('nurse', aldwater, asked, town), 'profession')
  assert.equal(tells('nurse', birchmoor, asked, town), 'profession', 'told less on her behalf')
  assert.equal(tells('nurse', coldwell, asked, town), 'area')
})

test('where no numbers of staff are published, nothing is told, and only those are asked who might be asked about all', () => {
  const region = place(many(0, 80, aldwater, undefined), aldwater)
  for (const profession of professions) {
    assert.equal(tells(profession, aldwater, [reader('gp', code(0))], region), 'nothing')
    assert.equal(tells(profession, aldwater, [reader('nurse', code(0))], region), 'nobody is asked')
  }
})

test('in a large region the only manager of a practice is asked about in the same bytes as any other', () => {
  const region = place(many(0, 130, aldwater, { gp: 6, nurse: 4, manager: 1 }), aldwater)
  const asker: Asker = { area: aldwater, profession: 'manager', ...wish }
  // More is known of each of them than a brief may look at.
  const people = [3, 25, 41].map(at => ({
    ...asker,
    calledName: `Manager ${at}`,
    practice: code(at),
    workplace: `Practice ${at}, employed by Trust ${at}`,
    keepAwayFrom: [`Colleague ${at}`]
  }))
  const read = people.map(each => JSON.stringify(coarsen(each, [reader('manager', code(7))], region, today)))
  assert.equal(new Set(read).size, 1)
  assert.deepEqual(Object.keys(JSON.parse(read[0] ?? '')), ['tells', 'month', 'profession', 'area', 'topics', 'format'])
  const breach = people.map(each => JSON.stringify({ ...each, ...coarsen(each, [], region, today) }))
  assert.equal(new Set(breach).size, 3, 'a brief that let one of these through would differ')
})

test('asked again after two areas were merged, fifteen people would be left: so nobody is asked twice', async () => {
  const staff = { gp: 1, nurse: 1, manager: 1 }
  const before = [
    ...many(0, 15, aldwater, staff),
    ...many(100, 60, birchmoor, staff),
    ...many(200, 90, coldwell, staff)
  ]
  const after = before.map(each => (each.area === aldwater ? { ...each, area: coldwell } : each))
  const [first, second] = [before, after].map(practices => {
    const numbers = new Map(practices.map(each => [each.code, staff]))
    const town: Town = { ...place(practices, ...new Set(practices.map(each => each.area))), staff: numbers, asked: [] }
    const wouldRead = triedOut(town, coarsen)
    return { town, wouldRead, read: wouldRead('gp', practices[0]?.area ?? '') ?? assert.fail('not asked') }
  })
  assert.ok(first && second)
  for (const { town, wouldRead } of [first, second]) assert.ok((fewestLeft(town, wouldRead)?.left ?? 0) >= fewestMeant)
  const both = leftAfterBoth([first.town, first.wouldRead, first.read], [second.town, second.wouldRead, second.read])
  assert.equal(both, 15 - 1)
})

test('Priya asks Ben about a request once, and nobody else after him', async () => {
  const folder = quickFolder()
  const server = await startServer({ folder })
  const stretch: Stretch = async (secret, salt) =>
    new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
  try {
    const scheme = await buildScheme({ leads: 1, mentors: 2, today, sendAs: () => server.send, stretch })
    const priya = scheme.leads[0] as Person
    const keyOf = ({ desk }: Person) => desk.held.self().keyring?.card.signingKey as PersonKey
    const [ben, grace] = scheme.mentors.map(keyOf) as [PersonKey, PersonKey]
    await live(scheme, () => undefined, 'Asha', priya, 'spoken')
    const [asha] = priya.desk.held.receivedReferrals()
    assert.ok(asha)
    assert.equal(need(await brief(priya.world, priya.desk, asha.id, [ben])).length, 1)
    assert.equal(
      need(await brief(priya.world, priya.desk, asha.id, [ben])).length,
      1,
      'the same again sends nothing new'
    )
    assert.deepEqual(await brief(priya.world, priya.desk, asha.id, [grace]), { ok: false, refusal: 'not-now' })
    assert.deepEqual(
      briefsOf(priya.desk, asha.id).map(({ mentor }) => mentor),
      [ben]
    )
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
})
