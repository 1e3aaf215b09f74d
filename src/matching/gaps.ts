import type { AreaId } from '../vocabulary/area.ts'
import type { Practice, PracticeCode } from '../vocabulary/practice.ts'
import { type Profession, professions } from '../vocabulary/profession.ts'
import type { MenteeFacts, MentorFacts } from './facts.ts'
import { couldTakeSomebody, obstacles } from './hard-rules.ts'
import type { Policy } from './policy.ts'
import { practiceBook } from './practices.ts'
import { topicsOnOffer } from './topics.ts'

/** Free places by what people look for: where a scheme should look for mentors next. */
export interface Gaps {
  readonly freePlaces: number
  readonly byProfession: Readonly<Record<Profession, number>>
  readonly byArea: ReadonlyMap<AreaId, number>
  /** How many mentors with a free place offer each topic that any mentor offers; the rarest first. */
  readonly byTopic: readonly { readonly topic: string; readonly mentors: number }[]
}

export function gaps(policy: Policy, mentors: readonly MentorFacts[], areas: readonly AreaId[]): Gaps {
  const open = mentors.filter(couldTakeSomebody)
  const placesOf = (some: readonly MentorFacts[]) => some.reduce((sum, { capacity, busy }) => sum + capacity - busy, 0)
  const offered = new Map(topicsOnOffer(open).map(({ topic, mentors }) => [topic, mentors]))
  const byProfession = (profession: Profession) =>
    placesOf(open.filter(mentor => policy.supportedBy[profession].includes(mentor.profession)))
  return {
    freePlaces: placesOf(open),
    byProfession: { gp: byProfession('gp'), nurse: byProfession('nurse'), manager: byProfession('manager') },
    byArea: new Map(areas.map(area => [area, placesOf(open.filter(mentor => mentor.areas.includes(area)))])),
    byTopic: topicsOnOffer(mentors)
      .map(({ topic }) => ({ topic, mentors: offered.get(topic) ?? 0 }))
      .sort((one, other) => one.mentors - other.mentors)
  }
}

/** Somebody of this profession at this practice could choose between so few mentors. */
export interface LeftShort {
  readonly practice: PracticeCode
  readonly profession: Profession
  readonly mentors: number
}

/** Who would be left without a choice: every practice and profession for which fewer than two mentors are permitted. */
export function leftShort(
  policy: Policy,
  mentors: readonly MentorFacts[],
  practices: readonly Practice[]
): readonly LeftShort[] {
  const scheme = { policy, practices: practiceBook(practices) }
  const open = mentors.filter(couldTakeSomebody)
  return practices.flatMap(practice =>
    professions.flatMap(profession => {
      const somebody = someoneAt(practice, profession)
      const permitted = open.filter(mentor => obstacles(somebody, mentor, scheme).length === 0).length
      return permitted < 2 ? [{ practice: practice.code, profession, mentors: permitted }] : []
    })
  )
}

const someoneAt = (practice: Practice, profession: Profession): MenteeFacts => ({
  id: '',
  name: '',
  workplace: '',
  format: 'any',
  topics: [],
  keepAwayFrom: [],
  area: practice.area,
  practice: practice.code,
  profession
})
