import type { Practice } from '../vocabulary/practice.ts'
import type { MenteeFacts, MentorFacts } from './facts.ts'
import { obstacles, type RuleId } from './hard-rules.ts'
import type { Policy } from './policy.ts'
import { practiceBook } from './practices.ts'

/** What would have to be given up, and how many mentors there would then be. */
export interface Relaxation {
  readonly rules: readonly RuleId[]
  readonly sentence: string
  readonly mentors: number
}

/** Only wishes and circumstances that somebody can change. Whom people keep away from, and where they work, is not asked. */
const sentences: Partial<Record<RuleId, string>> = {
  format: 'another way of meeting is all right',
  gender: 'the gender does not matter after all',
  language: 'another language is all right',
  kind: 'another kind of help is all right',
  profession: 'a mentor of another profession is all right',
  area: 'a mentor from further away is all right',
  pcn: 'the same network is all right',
  'may-be-self': 'it is certain that they are two people',
  capacity: 'one more person can be taken on',
  state: 'somebody who is away or has paused comes back',
  'in-date': 'training, supervision or declaration is renewed'
}

/** The smallest changes that would let somebody in, the most helpful first: `If another way of meeting is all right: 14.` */
export function relaxations(
  policy: Policy,
  mentee: MenteeFacts,
  mentors: readonly MentorFacts[],
  practices: readonly Practice[]
): readonly Relaxation[] {
  const scheme = { policy, practices: practiceBook(practices) }
  const countByRules = new Map<string, { rules: readonly RuleId[]; mentors: number }>()
  for (const mentor of mentors) {
    const rules = obstacles(mentee, mentor, scheme).map(({ rule }) => rule)
    if (rules.length === 0 || rules.some(rule => sentences[rule] === undefined)) continue
    const known = countByRules.get(rules.join())
    countByRules.set(rules.join(), { rules, mentors: (known?.mentors ?? 0) + 1 })
  }
  const found = [...countByRules.values()]
  const fewest = Math.min(...found.map(({ rules }) => rules.length))
  return found
    .filter(({ rules }) => rules.length === fewest)
    .sort((one, other) => other.mentors - one.mentors || (one.rules.join() < other.rules.join() ? -1 : 1))
    .map(({ rules, mentors }) => ({ rules, mentors, sentence: sentenceFor(rules, mentors) }))
}

const sentenceFor = (rules: readonly RuleId[], mentors: number): string =>
  `If ${rules.map(rule => sentences[rule]).join(', and ')}: ${mentors} ${mentors === 1 ? 'mentor' : 'mentors'}.`
