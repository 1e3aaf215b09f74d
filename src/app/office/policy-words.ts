import type { AreaId } from '../../vocabulary/area.ts'
import type { Policy, RuleId, relaxableRules } from '../../vocabulary/policy.ts'
import type { PolicyChange } from '../../vocabulary/policy-changes.ts'
import {
  type Emphasis,
  emphasisOf,
  type floorLevels,
  type loadLevels,
  type waitLevels
} from '../../vocabulary/policy-levels.ts'
import { type Profession, professionLabel } from '../../vocabulary/profession.ts'

/** Who meets whom in the words of the office's page. */
export const emphasisWords: Record<Emphasis, string> = {
  none: 'Does not count',
  little: 'Counts a little',
  some: 'Counts somewhat',
  much: 'Counts much',
  most: 'Counts most'
}

export const floorWords: Record<(typeof floorLevels.names)[number], string> = {
  none: 'Anybody is better than waiting',
  low: 'Waiting is better than a very poor fit',
  middle: 'Waiting is better than a poor fit',
  high: 'Waiting is better than anything but a good fit'
}

export const loadWords: Record<(typeof loadLevels.names)[number], string> = {
  none: 'How many somebody mentors already does not matter',
  some: 'Of two who fit alike, the one who mentors fewer',
  much: 'Spread people widely, even where the fit is a little worse'
}

export const waitWords: Record<(typeof waitLevels.names)[number], string> = {
  none: 'Waiting longer does not matter',
  some: 'Of two who fit alike, whoever has waited longer',
  much: 'Whoever has waited long, even where the fit is a little worse'
}

const words: Record<(typeof relaxableRules)[number], string> = {
  'may-be-self': 'Names that agree, though they are two people',
  'past-practice': 'A practice in common in the past',
  pcn: 'The same network of practices',
  employer: 'The same employer',
  profession: 'A profession that does not usually support theirs',
  language: 'Another language',
  format: 'Another way of meeting',
  area: 'An area without an agreement'
}
const hasWords = (rule: RuleId): rule is keyof typeof words => Object.hasOwn(words, rule)
export const ruleWords = (rule: RuleId): string => (hasWords(rule) ? words[rule] : rule)

/** Both sides of a change: each weight is told beside the others of its own time. */
export interface Versions {
  readonly before: Policy
  readonly now: Policy
  areaName(id: AreaId): string
}

/** One change as a sentence. */
export function changeInWords(change: PolicyChange, { before, now, areaName }: Versions): string {
  switch (change.kind) {
    case 'weight': {
      const was = emphasisWords[emphasisOf(change.from, before.criteria)].toLowerCase()
      const is = emphasisWords[emphasisOf(change.to, now.criteria)].toLowerCase()
      const howFar = change.to > change.from ? 'a little more' : 'a little less'
      return `${change.criterion.label}: ${was === is ? `${is}, ${howFar} than before` : `${is}; before, it ${was.replace('does', 'did').replace('counts', 'counted')}`}.`
    }
    case 'criterion-new':
      return `${change.criterion.label}: new.`
    case 'criterion-gone':
      return `${change.criterion.label}: does not count any more.`
    case 'criterion-altered':
      return `${change.criterion.label}: is worked out in another way.`
    case 'supported-by':
      return `${capitalised(professionLabel(change.profession))}: supported by ${supporters(change.by)}.`
    case 'neighbours':
      return change.helping === undefined
        ? `${areaName(change.area)}: mentors from anywhere.`
        : `${areaName(change.area)}: mentors from ${[change.area, ...change.helping].map(areaName).join(', ')} only.`
    case 'rule-may-be-set-aside':
      return `A lead may set this aside: ${lower(ruleWords(change.rule))}.`
    case 'rule-always-holds':
      return `A lead may not set this aside any more: ${lower(ruleWords(change.rule))}.`
    case 'floor':
      return change.from < change.to
        ? 'In a plan, people wait rather than have somebody who fits poorly: more than before.'
        : 'In a plan, people wait rather than have somebody who fits poorly: less than before.'
    case 'plan':
      return planWords[change.of]
    case 'seed':
      return 'Those who fit alike stand in a new order, drawn by lot.'
  }
}

const planWords: Record<Extract<PolicyChange, { kind: 'plan' }>['of'], string> = {
  bands: 'In a plan, poor fits are avoided in another way.',
  load: 'In a plan, people are spread over mentors in another way.',
  continuity: 'In a plan, pairs that were planned before are kept in another way.',
  waitPerWeek: 'In a plan, waiting longer counts in another way.'
}

const supporters = (by: readonly Profession[]): string =>
  by.map(each => `a ${professionLabel(each)}`).join(' or ') || 'nobody'
const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
