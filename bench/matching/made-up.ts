import type { Format, MenteeFacts, MentorFacts } from '../../src/matching/facts.ts'
import type { AreaId } from '../../src/vocabulary/area.ts'
import type { Practice, PracticeCode } from '../../src/vocabulary/practice.ts'
import type { Profession } from '../../src/vocabulary/profession.ts'
import type { PersonKey } from '../../src/vocabulary/roster.ts'

/**
 * Made-up cohorts: areas of uneven size, networks of three to seven practices, people at practices, a few popular topics
 * and many rare ones. The proportions are invented; the same seed gives the same people on every machine.
 */
export interface Cohort {
  readonly practices: readonly Practice[]
  readonly mentees: readonly MenteeFacts[]
  readonly mentors: readonly MentorFacts[]
}

export interface Size {
  readonly mentees: number
  readonly mentors: number
  /** Free places for each mentee. */
  readonly ratio: number
  readonly seed: number
}

export function makeUp({ mentees, mentors, ratio, seed }: Size): Cohort {
  const chance = mulberry32(seed)
  const country = makeCountry(chance, mentees + mentors)
  const capacities = sharePlaces(chance, mentors, Math.round(mentees * ratio))
  const bench = capacities.map((capacity, n) => makeMentor(chance, country, n, capacity))
  const waiting = Array.from({ length: mentees }, (_, n) => makeMentee(chance, country, n, bench))
  return { practices: country.practices, mentees: waiting, mentors: bench }
}

type Chance = () => number

/** Tommy Ettinger's generator: small, fast and good enough for made-up people. */
function mulberry32(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const upTo = (chance: Chance, count: number): number => Math.floor(chance() * count)
const pick = <T>(chance: Chance, items: readonly T[]): T => items[upTo(chance, items.length)] as T
/** The first items are picked far more often than the last. */
const pickSkewed = <T>(chance: Chance, items: readonly T[]): T => items[Math.floor(items.length * chance() ** 1.8)] as T
const someOf = <T>(count: number, draw: () => T): readonly T[] => {
  const found = new Set<T>()
  while (found.size < count) found.add(draw())
  return [...found]
}

interface Country {
  readonly areas: readonly AreaId[]
  readonly practices: readonly Practice[]
  /** One entry for each place to work, so that large practices are drawn more often. */
  readonly workplaces: readonly Practice[]
  readonly employerByPractice: ReadonlyMap<PracticeCode, string>
}

function makeCountry(chance: Chance, people: number): Country {
  const count = people >= 20_000 ? 42 : people >= 5000 ? 12 : 4
  const areas = Array.from({ length: count }, (_, n) => `area-${n + 1}` as AreaId)
  const employers = Array.from({ length: Math.max(2, Math.round(people / 240)) }, (_, n) => `Group ${n + 1} Ltd`)
  const practices: Practice[] = []
  const employerByPractice = new Map<PracticeCode, string>()
  for (let network = 1; practices.length < Math.max(8, people / 6); network++) {
    const area = areas[Math.floor(count * chance() ** 1.4)] as AreaId
    for (let left = 3 + upTo(chance, 5); left > 0; left--) {
      const code = `P${String(practices.length + 10_000)}` as PracticeCode
      practices.push({
        code,
        name: `${makeSurname(chance)} ${practices.length} Surgery`,
        pcn: `Network ${network}`,
        area
      })
      if (chance() < 0.15) employerByPractice.set(code, pick(chance, employers))
    }
  }
  const workplaces = practices.flatMap(practice => Array.from({ length: 2 + upTo(chance, 9) }, () => practice))
  return { areas, practices, workplaces, employerByPractice }
}

/** Everyone has one place; the others fall where they fall, up to twelve at one mentor. */
function sharePlaces(chance: Chance, mentors: number, places: number): readonly number[] {
  const capacities = Array.from({ length: mentors }, () => 1)
  for (let left = Math.min(places, mentors * 12) - mentors; left > 0; ) {
    const at = upTo(chance, mentors)
    if ((capacities[at] ?? 12) >= 12) continue
    capacities[at] = (capacities[at] ?? 0) + 1
    left--
  }
  return capacities
}

const topics = Array.from({ length: 30 }, (_, n) => `Topic ${n + 1}`)
const experiences = Array.from({ length: 10 }, (_, n) => `Experience ${n + 1}`)
const times = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].flatMap(day => [`${day} day`, `${day} evening`])
const languages = ['Welsh', 'Urdu', 'Polish', 'Hindi', 'Tamil', 'Arabic', 'French', 'Yoruba']
const formats: readonly Format[] = ['in-person', 'video', 'telephone']
const given = 'Asha Ben Priya Tom Morgan Grace Jo Sam Kit Lee Max Zoe Ivo Una Ravi Lena Omar Ada Finn Mei'.split(' ')

function makeSurname(chance: Chance): string {
  const syllables = 'ba ro ni ta le mo sha ker lin dor wes ap ha ing ton vi gra ce ul son'.split(' ')
  const word = Array.from({ length: 3 }, () => pick(chance, syllables)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
const makeName = (chance: Chance): string =>
  `${pick(chance, given)} ${makeSurname(chance)}${chance() < 0.05 ? `-${makeSurname(chance)}` : ''}`

function makeProfession(chance: Chance): Profession {
  const draw = chance()
  return draw < 0.7 ? 'gp' : draw < 0.88 ? 'nurse' : 'manager'
}

function makeMentor(chance: Chance, country: Country, n: number, capacity: number): MentorFacts {
  const work = pick(chance, country.workplaces)
  const employer = country.employerByPractice.get(work.code)
  const busy = chance() < 0.2 ? 1 : 0
  return {
    key: `mentor-${n}`.padEnd(43, '_') as PersonKey,
    name: makeName(chance),
    profession: makeProfession(chance),
    areas: chance() < 0.1 ? [work.area, pick(chance, country.areas)] : [work.area],
    practices: [work.code],
    pastPractices: chance() < 0.3 ? [pick(chance, country.workplaces).code] : [],
    ...(employer !== undefined && { employers: [employer] }),
    keepAwayFrom: chance() < 0.05 ? [makeName(chance)] : [],
    strengths: someOf(4 + upTo(chance, 6), () => pickSkewed(chance, topics)),
    experience: someOf(1 + upTo(chance, 3), () => pickSkewed(chance, experiences)),
    times: someOf(2 + upTo(chance, 4), () => pick(chance, times)),
    formats: chance() < 0.65 ? formats : chance() < 0.4 ? ['in-person'] : ['video', 'telephone'],
    languages: chance() < 0.25 ? [pick(chance, languages)] : [],
    gender: chance() < 0.57 ? 'woman' : 'man',
    kinds: chance() < 0.5 ? ['mentor', 'buddy'] : ['mentor'],
    capacity: capacity + busy,
    busy,
    paused: false,
    state: 'active'
  }
}

function makeMentee(chance: Chance, country: Country, n: number, bench: readonly MentorFacts[]): MenteeFacts {
  const work = pick(chance, country.workplaces)
  const employer = country.employerByPractice.get(work.code)
  const format = chance()
  return {
    id: `mentee-${n}`,
    name: makeName(chance),
    area: work.area,
    practice: work.code,
    workplace: '',
    ...(employer !== undefined && { employer }),
    profession: makeProfession(chance),
    format: format < 0.15 ? 'in-person' : format < 0.35 ? 'video' : 'any',
    topics: someOf(1 + upTo(chance, 4), () => pickSkewed(chance, topics)),
    experience: someOf(upTo(chance, 3), () => pickSkewed(chance, experiences)),
    times: someOf(1 + upTo(chance, 5), () => pick(chance, times)),
    keepAwayFrom: chance() < 0.05 ? [pick(chance, bench).name] : [],
    ...(chance() < 0.01 && { languages: [pick(chance, languages)] }),
    ...(chance() < 0.07 && { mustBe: chance() < 0.7 ? ('woman' as const) : ('man' as const) }),
    kind: chance() < 0.1 ? 'buddy' : 'mentor',
    ...(chance() < 0.03 && { relations: [{ kind: 'appraises' as const, with: pick(chance, bench).key }] }),
    waitingWeeks: Math.floor(chance() * chance() * 26)
  }
}
