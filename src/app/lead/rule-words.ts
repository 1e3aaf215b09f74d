import type { RuleId } from '../../matching/hard-rules.ts'
import type { SetAside } from '../../steps/held/received-referral.ts'
import { deskAtHand } from '../shared/desk-state.ts'

/** Each rule as a lead would call it, where one of them is set aside. */
const words: Record<RuleId, string> = {
  self: 'the same person',
  'may-be-self': 'names that agree',
  'not-available': 'not available',
  practice: 'the same practice',
  'past-practice': 'a practice in common before',
  pcn: 'the same network',
  employer: 'the same employer',
  relation: 'how they stand to each other at work',
  state: 'away or paused',
  capacity: 'no free place',
  'in-date': 'something out of date',
  profession: 'another profession',
  language: 'the language',
  format: 'the way of meeting',
  gender: 'the gender',
  kind: 'the kind of help',
  area: 'an area without an agreement',
  declined: 'declined before'
}

const isRule = (rule: string): rule is RuleId => Object.hasOwn(words, rule)
export const ruleInWords = (rule: string): string => (isRule(rule) ? words[rule] : rule)

export const mentorName = (mentor: SetAside['mentor']): string =>
  deskAtHand().scheme.people.get(mentor)?.name ?? 'a mentor'

export const setAsideInWords = ({ mentor, rule, because }: SetAside): string =>
  `${mentorName(mentor)}: ${ruleInWords(rule)}. Because: ${because}`
