import type { MenteeFacts, MentorFacts } from '../facts.ts'
import { type RuleId, rules, type Scheme } from '../hard-rules.ts'
import { plain } from '../names.ts'
import type { Measure } from '../policy.ts'
import { points, value } from '../score.ts'

/**
 * An aspect in which many people are alike. A rule or criterion that looks at one such aspect only is worked out once for
 * each two kinds of people, by the very code that also explains it, and looked up for everyone else of these kinds.
 */
export interface Facet {
  readonly menteeKind: (mentee: MenteeFacts) => string
  readonly mentorKind: (mentor: MentorFacts) => string
  readonly rule: RuleId
  readonly measure?: Measure['kind']
}

const list = (items: readonly string[] | undefined): string =>
  items === undefined ? '-' : JSON.stringify([...new Set(items.map(plain))].sort())

/** Mentors are kept together in groups that are alike in these. */
export const groupFacets: readonly Facet[] = [
  {
    menteeKind: mentee => mentee.profession ?? '',
    mentorKind: mentor => mentor.profession,
    rule: 'profession',
    measure: 'profession'
  },
  {
    menteeKind: mentee => mentee.area,
    mentorKind: mentor => JSON.stringify([...new Set(mentor.areas)].sort()),
    rule: 'area',
    measure: 'area'
  },
  { menteeKind: mentee => mentee.format, mentorKind: mentor => list(mentor.formats), rule: 'format', measure: 'format' }
]
/** These matter to few mentees and are looked at last. */
export const rareFacets: readonly Facet[] = [
  { menteeKind: mentee => list(mentee.languages), mentorKind: mentor => list(mentor.languages), rule: 'language' },
  { menteeKind: mentee => mentee.mustBe ?? '', mentorKind: mentor => mentor.gender ?? '', rule: 'gender' },
  { menteeKind: mentee => mentee.kind ?? '', mentorKind: mentor => list(mentor.kinds), rule: 'kind' }
]

export const facets: readonly Facet[] = [...groupFacets, ...rareFacets]

export const forbidden = -1

/** What a mentee scores with each kind of mentor for this aspect: points, or `forbidden`. */
export function facetRow(facet: Facet, mentee: MenteeFacts, kinds: readonly MentorFacts[], scheme: Scheme): Int32Array {
  const criteria = scheme.policy.criteria.filter(criterion => criterion.kind === facet.measure)
  return Int32Array.from(kinds, mentor => {
    if (rules[facet.rule](mentee, mentor, scheme) !== undefined) return forbidden
    return criteria.reduce((sum, each) => sum + points(each, value(each, mentee, mentor), scheme.policy), 0)
  })
}
