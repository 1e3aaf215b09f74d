import { type RuleId, relaxableRules, ruleIds } from '../vocabulary/policy.ts'
import { professionLabel } from '../vocabulary/profession.ts'
import type { MenteeFacts, MentorFacts, Relation } from './facts.ts'
import { couldBeSamePerson, couldMean, plain } from './names.ts'
import type { Policy } from './policy.ts'
import { type PracticeBook, practiceName, practicesOf } from './practices.ts'

export { type RuleId, ruleIds }

export interface Obstacle {
  readonly rule: RuleId
  readonly reason: string
}

/** Rules that a lead sets aside for one pair; the reason stays with the record of the pairing. */
export interface Relaxed {
  readonly mentor: string
  readonly rule: RuleId
  readonly because: string
}

export interface Scheme {
  readonly policy: Policy
  readonly practices: PracticeBook
}

export type Rule = (mentee: MenteeFacts, mentor: MentorFacts, scheme: Scheme) => string | undefined

/** Everything that keeps these two apart, in the order of `ruleIds`; nothing when they may meet. */
export const obstacles = (mentee: MenteeFacts, mentor: MentorFacts, scheme: Scheme): readonly Obstacle[] =>
  ruleIds.flatMap(rule => {
    const reason = rules[rule](mentee, mentor, scheme)
    return reason === undefined ? [] : [{ rule, reason }]
  })

/** Whether a lead may set this rule aside for one pair: the policy says so, and the rule protects nobody else. */
export const mayBeSetAside = (rule: RuleId, { relaxable }: Policy): boolean =>
  relaxable.includes(rule) && relaxableRules.some(each => each === rule)

/** What the lead should ask, since a rule could not be checked without it. */
export function unansweredQuestions(mentee: MenteeFacts, { practices }: Scheme): readonly string[] {
  const questions: string[] = []
  const codes = practicesOf(mentee, practices)
  if (mentee.practice === undefined && mentee.workplace.trim() === '')
    questions.push('Where do they work? Until then the same practice or network cannot be ruled out.')
  else if (codes.length === 0 || (mentee.practice !== undefined && !practices.practiceByCode.has(mentee.practice)))
    questions.push('Which practice of the list is it? Until then the same practice or network cannot be ruled out.')
  else if (codes.length > 1)
    questions.push(`Which one is it: ${codes.map(code => practiceName(code, practices)).join(', ')}?`)
  if (mentee.profession === undefined) questions.push('Are they a GP, a nurse or a manager?')
  return questions
}

/** Rules that look at the mentor alone, whoever asks. */
export const mentorRules = ['state', 'capacity', 'in-date'] as const

/** Whether this mentor has a place for anyone at all. */
export const couldTakeSomebody = ({ state, paused, busy, capacity, outOfDate }: MentorFacts): boolean =>
  state === 'active' && !paused && busy < capacity && !outOfDate?.length

const notAvailable = 'Not available for this match.'

export const rules: Record<RuleId, Rule> = {
  self: (mentee, mentor) => (mentee.id === mentor.key ? 'This is the person who asks.' : undefined),

  'may-be-self': (mentee, mentor) =>
    mentee.id !== mentor.key && isSameName(mentee.name, mentor.name)
      ? 'May be the person who asks: the names agree.'
      : undefined,

  'not-available': (mentee, mentor) =>
    mentee.keepAwayFrom.some(name => couldMean(name, mentor.name)) ||
    mentor.keepAwayFrom.some(name => couldMean(name, mentee.name)) ||
    relationsBetween(mentee, mentor).some(relation => relation.kind === 'close')
      ? notAvailable
      : undefined,

  practice: (mentee, mentor, { practices }) => {
    const shared = practicesOf(mentee, practices).find(code => mentor.practices.includes(code))
    return shared && `Works at the same practice, ${practiceName(shared, practices)}.`
  },

  'past-practice': (mentee, mentor, { practices }) => {
    const now = practicesOf(mentee, practices)
    const before = mentee.pastPractices ?? []
    const shared =
      mentor.pastPractices.find(code => now.includes(code) || before.includes(code)) ??
      mentor.practices.find(code => before.includes(code))
    return shared && `They have both worked at ${practiceName(shared, practices)} in recent years.`
  },

  pcn: (mentee, mentor, { practices }) => {
    const theirs = mentor.practices.map(code => practices.networkByCode.get(code))
    const shared = practicesOf(mentee, practices).find(code => {
      const network = practices.networkByCode.get(code)
      return network !== undefined && theirs.includes(network)
    })
    return shared && `Works in the same primary care network, ${practices.practiceByCode.get(shared)?.pcn.trim()}.`
  },

  employer: (mentee, mentor) => {
    const own = plain(mentee.employer ?? '')
    const shared = own === '' ? undefined : mentor.employers?.find(employer => plain(employer) === own)
    return shared && `Works for the same employer, ${shared}.`
  },

  relation: (mentee, mentor) => {
    for (const { kind } of relationsBetween(mentee, mentor)) if (kind !== 'close') return relationSentences[kind]
    return undefined
  },

  state: (_, mentor) => (mentor.state === 'active' && !mentor.paused ? undefined : stateSentences[pausedState(mentor)]),

  capacity: (_, mentor) => {
    if (mentor.busy < mentor.capacity) return undefined
    return mentor.capacity === 0
      ? 'Takes nobody on at present.'
      : `No free place: ${mentor.busy} of ${mentor.capacity} taken.`
  },

  'in-date': (_, mentor) => (mentor.outOfDate?.length ? `Out of date: ${mentor.outOfDate.join(', ')}.` : undefined),

  profession: (mentee, mentor, { policy }) =>
    mentee.profession === undefined || policy.supportedBy[mentee.profession].includes(mentor.profession)
      ? undefined
      : `A ${professionLabel(mentor.profession)} does not usually support a ${professionLabel(mentee.profession)}.`,

  language: (mentee, mentor) =>
    sharesNone(mentee.languages, mentor.languages ?? [])
      ? `Does not speak ${mentee.languages?.join(' or ')}.`
      : undefined,

  format: (mentee, mentor) =>
    mentee.format === 'any' || mentor.formats === undefined || mentor.formats.includes(mentee.format)
      ? undefined
      : `Does not meet ${formatWords[mentee.format]}.`,

  gender: (mentee, mentor) =>
    mentee.mustBe === undefined || mentor.gender === mentee.mustBe ? undefined : 'Not of the gender asked for.',

  kind: (mentee, mentor) => {
    const wanted = mentee.kind ?? 'mentor'
    return (mentor.kinds ?? ['mentor']).includes(wanted) ? undefined : `Does not offer to be a ${wanted}.`
  },

  area: (mentee, mentor, { policy }) => {
    // Never what an object inherits: an area may be called what it likes.
    const helping = Object.hasOwn(policy.neighbours, mentee.area) ? policy.neighbours[mentee.area] : undefined
    const reachable = helping === undefined || mentor.areas.some(area => area === mentee.area || helping.includes(area))
    return reachable ? undefined : 'Works with areas that yours has no agreement with.'
  },

  declined: (mentee, mentor) =>
    mentee.declined?.includes(mentor.key) ? 'Was put forward before, and it was declined.' : undefined
}

export const formatWords = { 'in-person': 'in person', video: 'by video', telephone: 'by telephone' } as const

/** Two full names that could be one person's, or the very same single word. */
const isSameName = (one: string, other: string) =>
  couldBeSamePerson(one, other) || (plain(one) !== '' && plain(one) === plain(other))

/** Relations count whichever of the two has stated them. */
const relationsBetween = (mentee: MenteeFacts, mentor: MentorFacts): readonly Relation[] => [
  ...(mentee.relations ?? []).filter(relation => relation.with === mentor.key),
  ...(mentor.relations ?? []).filter(relation => relation.with === mentee.id)
]

const relationSentences: Record<Exclude<Relation['kind'], 'close'>, string> = {
  manages: 'One of them manages the other.',
  partner: 'They are partners in a practice.',
  appraises: 'One of them appraises or supervises the other, or did so recently.',
  trains: 'One of them trains the other, or did so recently.',
  oversees: 'One of them answers for the work or the contract of the other.'
}

const stateSentences: Record<Exclude<MentorFacts['state'], 'active'>, string> = {
  paused: 'Has paused.',
  away: 'Is away at present.',
  suspended: 'Is not taking part at present.',
  lapsed: 'Is not taking part at present.',
  left: 'No longer takes part.',
  died: 'No longer takes part.'
}
const pausedState = (mentor: MentorFacts) => (mentor.state === 'active' ? 'paused' : mentor.state)

const sharesNone = (wanted: readonly string[] | undefined, offered: readonly string[]): boolean =>
  wanted !== undefined && wanted.length > 0 && !wanted.some(each => offered.some(one => plain(one) === plain(each)))
