import type { AreaId } from '../vocabulary/area.ts'
import type { PracticeCode } from '../vocabulary/practice.ts'
import type { Profession } from '../vocabulary/profession.ts'
import type { Profile } from '../vocabulary/profile.ts'
import type { Referral, wantedFormats } from '../vocabulary/referral.ts'
import type { PersonKey, RosterPerson, rosterStates } from '../vocabulary/roster.ts'

/**
 * What matching knows of people: plain records, made from opened letters or from rows of a file. No key, no letter and no
 * clock. Fields that may be left out are not asked for by every scheme; a rule whose facts are missing says so (`asks`).
 */
export type Format = Exclude<(typeof wantedFormats)[number], 'any'>
export const genders = ['woman', 'man', 'other'] as const
export type Gender = (typeof genders)[number]
/** The kind of help: a companion for a newcomer, a mentor, or a coach for one question. */
export const kinds = ['buddy', 'mentor', 'coach'] as const
export type Kind = (typeof kinds)[number]

export const relationKinds = ['manages', 'partner', 'appraises', 'trains', 'oversees', 'close'] as const
/** Who else stands how to this person, in either direction. `close` is family, friendship or money. */
export interface Relation {
  readonly kind: (typeof relationKinds)[number]
  /** The other one's id or key. */
  readonly with: string
}

export interface MenteeFacts {
  readonly id: string
  /** What they asked to be called; perhaps a full name, perhaps not. */
  readonly name: string
  readonly area: AreaId
  readonly practice?: PracticeCode
  /** The workplace in their own words, where the list had none. */
  readonly workplace: string
  readonly pastPractices?: readonly PracticeCode[]
  readonly employer?: string
  readonly profession?: Profession
  readonly format: Format | 'any'
  /** Coded topics (see `topics.ts`), ticked on the first call. Free text is never scored. */
  readonly topics: readonly string[]
  /** Coded: what they have been through, and when in the week they are free. */
  readonly experience?: readonly string[]
  readonly times?: readonly string[]
  readonly keepAwayFrom: readonly string[]
  readonly relations?: readonly Relation[]
  /** Where any one of them would do. */
  readonly languages?: readonly string[]
  /** Only when the mentee asks for it. */
  readonly mustBe?: Gender
  readonly kind?: Kind
  /** Mentors who have declined, or whom the mentee has turned down. */
  readonly declined?: readonly PersonKey[]
  readonly waitingWeeks?: number
}

export interface MentorFacts {
  readonly key: PersonKey
  readonly name: string
  readonly profession: Profession
  readonly areas: readonly AreaId[]
  readonly practices: readonly PracticeCode[]
  readonly pastPractices: readonly PracticeCode[]
  readonly employers?: readonly string[]
  readonly keepAwayFrom: readonly string[]
  readonly relations?: readonly Relation[]
  readonly strengths: readonly string[]
  readonly experience?: readonly string[]
  readonly times?: readonly string[]
  readonly formats?: readonly Format[]
  readonly languages?: readonly string[]
  readonly gender?: Gender
  readonly kinds?: readonly Kind[]
  /** How many people at once, and how many of these places are taken. */
  readonly capacity: number
  readonly busy: number
  readonly paused: boolean
  readonly state: (typeof rosterStates)[number]
  /** What has run out: training, supervision or declaration. */
  readonly outOfDate?: readonly string[]
}

/** @param topics what the lead ticked from `topicsOnOffer` while listening. */
export function menteeFacts(id: string, referral: Referral, topics: readonly string[]): MenteeFacts {
  const { calledName, area, workplace, format, keepAwayFrom, practice, profession } = referral
  const known = { ...(practice !== undefined && { practice }), ...(profession !== undefined && { profession }) }
  return { id, name: calledName, area, workplace, format, keepAwayFrom, topics, ...known }
}

/** @param busy how many people this mentor is meeting or has been offered to, as far as this lead knows. */
export function mentorFacts(person: RosterPerson, profile: Profile, busy: number): MentorFacts {
  const { areas, practices, pastPractices, keepAwayFrom, capacity, paused, portrait } = profile
  return {
    key: person.card.signingKey,
    name: person.name,
    profession: portrait.profession,
    areas,
    practices,
    pastPractices,
    keepAwayFrom,
    strengths: [...profile.strengths, ...portrait.topics],
    capacity,
    busy,
    paused,
    state: person.state
  }
}
