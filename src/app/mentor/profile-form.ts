import type { FieldError } from '../../design/error-summary/error-summary.tsx'
import { type Desk, ownPlace } from '../../steps/desk.ts'
import type { ProfileFacts } from '../../steps/profile.ts'
import type { AreaId } from '../../vocabulary/area.ts'
import { longestPortraitBytes, type Portrait } from '../../vocabulary/portrait.ts'
import type { PracticeCode } from '../../vocabulary/practice.ts'
import type { Profession } from '../../vocabulary/profession.ts'
import type { ProfilePart } from './mentor-page.ts'

/** A mentor's profile as typed. Lists of free words stand one a line. */
export interface TypedProfile {
  readonly name: string
  readonly profession: Profession
  readonly about: string
  readonly topics: readonly string[]
  readonly otherTopics: string
  readonly alsoGoodAt: string
  readonly areas: readonly AreaId[]
  readonly practices: readonly PracticeCode[]
  readonly pastPractices: readonly PracticeCode[]
  readonly keepAwayFrom: string
  readonly times: string
  readonly capacity: string
  readonly paused: boolean
}

/** Offered to tick; anything else can be added in one's own words. Compared as whole labels when people are suggested. */
export const usualTopics: readonly string[] = [
  'Returning to practice',
  'Confidence',
  'Workload',
  'Partnership',
  'Conflict at work',
  'A complaint',
  'Appraisal',
  'Change',
  'New roles',
  'Managing a team',
  'Mergers',
  'Work and family',
  'Towards retirement'
]

/** What the form begins with: the newest profile, or what the roster knows. */
export function typedProfile(desk: Desk): TypedProfile {
  const place = ownPlace(desk)
  const own = desk.held.ownProfile()?.profile
  const { name } = desk.held.self()
  if (!own) {
    const known = {
      name: place?.name ?? name,
      profession: place?.profession ?? 'gp',
      areas: place?.areas ?? []
    } as const
    return { ...empty, ...known }
  }
  const { portrait, strengths, keepAwayFrom, capacity, areas, practices, pastPractices, times, paused } = own
  return {
    name: portrait.name,
    profession: portrait.profession,
    about: portrait.about,
    topics: usualTopics.filter(topic => portrait.topics.includes(topic)),
    otherTopics: portrait.topics.filter(topic => !usualTopics.includes(topic)).join('\n'),
    alsoGoodAt: strengths.filter(topic => !portrait.topics.includes(topic)).join('\n'),
    keepAwayFrom: keepAwayFrom.join('\n'),
    capacity: String(capacity),
    areas,
    practices,
    pastPractices,
    times,
    paused
  }
}

const empty = {
  about: '',
  topics: [],
  otherTopics: '',
  alsoGoodAt: '',
  practices: [],
  pastPractices: [],
  keepAwayFrom: '',
  times: '',
  capacity: '2',
  paused: false
} as const

/** What is wrong with one page of the form, by field. */
export function problemsOf(typed: TypedProfile, part: ProfilePart): FieldError[] {
  const found: FieldError[] = []
  const say = (wrong: boolean, field: string, text: string) => wrong && found.push({ field, text })
  switch (part) {
    case 'portrait': {
      const { topics } = portraitOf(typed)
      say(typed.about.trim() === '', 'about', 'Write a sentence or two about yourself')
      say(typed.about.length > 700, 'about', 'Shorten what you say about yourself to 700 letters')
      say(topics.length === 0, 'topics', 'Choose or write at least one topic')
      say(topics.length > 8, 'topics', 'Bring the topics of your portrait down to eight')
      say(longest(typed.otherTopics) > 60, 'other-topics', 'Shorten each topic to 60 letters')
      say(strengthsOf(typed).length > 12, 'also-good-at', 'There is room for twelve topics in all')
      say(longest(typed.alsoGoodAt) > 60, 'also-good-at', 'Shorten each line to 60 letters')
      say(
        found.length === 0 && bytesOf(portraitOf(typed)) > longestPortraitBytes,
        'about',
        'Shorten your portrait a little'
      )
      return found
    }
    case 'places':
      say(typed.practices.length > 12, 'practices', 'There is room for twelve practices')
      say(typed.pastPractices.length > 24, 'past-practices', 'There is room for 24 practices')
      say(linesOf(typed.keepAwayFrom).length > 24, 'keep-away', 'There is room for 24 names')
      say(longest(typed.keepAwayFrom) > 80, 'keep-away', 'Shorten each name to 80 letters')
      return found
    case 'room':
      say(typed.areas.length === 0, 'areas', 'Choose at least one area')
      say(typed.times.length > 200, 'times', 'Shorten your times to 200 letters')
      say(
        !/^\d{1,2}$/.test(typed.capacity.trim()) || Number(typed.capacity) > 50,
        'capacity',
        'Enter a number from 0 to 50'
      )
      return found
  }
}

/** What is sealed to the leads. To be called once no page has a problem. */
export function profileFacts(typed: TypedProfile): ProfileFacts {
  const { areas, practices, pastPractices, paused } = typed
  return {
    portrait: portraitOf(typed),
    areas,
    practices,
    pastPractices,
    keepAwayFrom: linesOf(typed.keepAwayFrom),
    strengths: strengthsOf(typed),
    times: typed.times.trim(),
    capacity: Number(typed.capacity),
    paused
  }
}

const portraitOf = ({ name, profession, about, topics, otherTopics }: TypedProfile): Portrait => ({
  name: name.trim(),
  profession,
  about: about.trim(),
  topics: withoutTwins([...topics, ...linesOf(otherTopics)])
})

const strengthsOf = (typed: TypedProfile): string[] =>
  withoutTwins([...portraitOf(typed).topics, ...linesOf(typed.alsoGoodAt)])

const withoutTwins = (labels: readonly string[]): string[] => [...new Set(labels)]

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const longest = (text: string): number => Math.max(0, ...linesOf(text).map(line => line.length))
const bytesOf = (portrait: Portrait): number => new TextEncoder().encode(JSON.stringify(portrait)).length
