import type { Practice } from '../vocabulary/practice.ts'
import { professionLabel } from '../vocabulary/profession.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { MenteeFacts, MentorFacts } from './facts.ts'
import {
  formatWords,
  mayBeSetAside,
  type Obstacle,
  obstacles,
  type Relaxed,
  type Scheme,
  unansweredQuestions
} from './hard-rules.ts'
import { keyedHash } from './hash.ts'
import type { Policy } from './policy.ts'
import { practiceBook } from './practices.ts'
import { type Part, parts, score, shared, unshared } from './score.ts'

/** A mentor who may be put forward, and why. */
export interface Ranked {
  readonly mentor: PersonKey
  readonly name: string
  /** 0 to 10,000. For sorting; schemes of ordinary size never show it. */
  readonly score: number
  readonly parts: readonly Part[]
  /** At most four sentences of at most 120 characters, each fit to stand in the offer to the mentee. */
  readonly fits: readonly string[]
  readonly lacks: readonly string[]
  /** What could change it: for the lead's eyes only. */
  readonly couldChange: readonly string[]
  /** Works with other areas than the mentee's: knows nobody there, and nobody there knows them. */
  readonly isNeighbour: boolean
}

/** A mentor who cannot be put forward now, and every rule that stands against it. */
export interface NotNow {
  readonly mentor: PersonKey
  readonly name: string
  readonly obstacles: readonly Obstacle[]
}

export interface Shortlist {
  /** Best first. */
  readonly ranked: readonly Ranked[]
  readonly others: readonly NotNow[]
  /** What the lead should ask, because a rule could not be checked without it. */
  readonly questions: readonly string[]
}

/**
 * Ranks every mentor who may meet this mentee, and says of every other why not. The lead decides; nothing is sent.
 * @param relaxed rules the lead has set aside for one mentor each; only those the policy calls relaxable have any effect.
 */
export function shortlist(
  policy: Policy,
  mentee: MenteeFacts,
  mentors: readonly MentorFacts[],
  practices: readonly Practice[],
  relaxed: readonly Relaxed[] = []
): Shortlist {
  const scheme = { policy, practices: practiceBook(practices) }
  const ranked: Ranked[] = []
  const others: NotNow[] = []
  for (const mentor of mentors) {
    const standing = obstacles(mentee, mentor, scheme).filter(({ rule }) => !isRelaxed(rule, mentor, relaxed, policy))
    if (standing.length === 0) ranked.push(rank(mentee, mentor, scheme))
    else others.push({ mentor: mentor.key, name: mentor.name, obstacles: standing })
  }
  ranked.sort((one, other) => other.score - one.score || lot(one) - lot(other))
  others.sort((one, other) => one.obstacles.length - other.obstacles.length || (one.name < other.name ? -1 : 1))
  return { ranked, others, questions: unansweredQuestions(mentee, scheme) }

  function lot({ mentor }: Ranked) {
    return keyedHash(policy.seed, mentee.id, mentor)
  }
}

/**
 * The same people in the order in which to put them forward: the third is from elsewhere where anybody is, since in a
 * small town everyone knows everyone.
 */
export function neighbourAmongThree(ranked: readonly Ranked[]): readonly Ranked[] {
  const neighbour = ranked.find(each => each.isNeighbour)
  if (neighbour === undefined || ranked.indexOf(neighbour) < 3) return ranked
  return [...ranked.slice(0, 2), neighbour, ...ranked.slice(2).filter(each => each !== neighbour)]
}

/** For the lead's eyes only, and only of mentors whom a plan of many people has found to be in demand. */
export const withDemand = (ranked: Ranked): Ranked => ({
  ...ranked,
  couldChange: [...ranked.couldChange, 'In demand: others need this mentor as well.']
})

const isRelaxed = (rule: Obstacle['rule'], mentor: MentorFacts, relaxed: readonly Relaxed[], policy: Policy): boolean =>
  mayBeSetAside(rule, policy) &&
  relaxed.some(each => each.rule === rule && each.mentor === mentor.key && each.because.trim() !== '')

/** Everything there is to say of a pair that may be put forward. */
export function rank(mentee: MenteeFacts, mentor: MentorFacts, scheme: Scheme): Ranked {
  return {
    mentor: mentor.key,
    name: mentor.name,
    score: score(mentee, mentor, scheme.policy),
    parts: parts(mentee, mentor, scheme.policy),
    fits: fits(mentee, mentor).map(cutTo120).slice(0, 4),
    lacks: lacks(mentee, mentor),
    couldChange: couldChange(mentee, mentor),
    isNeighbour: !mentor.areas.includes(mentee.area)
  }
}

function fits(mentee: MenteeFacts, mentor: MentorFacts): readonly string[] {
  const sentences = [...listed('Good at', shared('topics', mentee, mentor))]
  if (mentee.profession === mentor.profession) sentences.push(`Also a ${professionLabel(mentor.profession)}.`)
  sentences.push(...listed('Has also known', shared('experience', mentee, mentor)))
  if (mentor.areas.includes(mentee.area)) sentences.push('Works with your area.')
  if (mentee.format !== 'any' && mentor.formats?.includes(mentee.format))
    sentences.push(`Can meet ${formatWords[mentee.format]}.`)
  sentences.push(...listed('Free at the same times', shared('times', mentee, mentor)))
  return sentences
}

function lacks(mentee: MenteeFacts, mentor: MentorFacts): readonly string[] {
  const sentences = [...listed('Has not named', unshared('topics', mentee, mentor))]
  if (mentee.profession !== undefined && mentee.profession !== mentor.profession)
    sentences.push(`Is a ${professionLabel(mentor.profession)}, not a ${professionLabel(mentee.profession)}.`)
  if (!mentor.areas.includes(mentee.area)) sentences.push('Comes from another area.')
  return sentences
}

const listed = (lead: string, items: readonly string[]): readonly string[] =>
  items.length > 0 ? [`${lead}: ${items.join(', ')}.`] : []

function couldChange(mentee: MenteeFacts, mentor: MentorFacts): readonly string[] {
  const sentences: string[] = []
  if (mentee.topics.length === 0) sentences.push('Nothing is known yet of what they need: ask, and tick it.')
  if (mentee.profession === undefined) sentences.push('Their profession is not known yet: ask.')
  if (mentee.format !== 'any' && mentor.formats === undefined)
    sentences.push(`Ask whether they can meet ${formatWords[mentee.format]}.`)
  if (mentor.capacity - mentor.busy === 1) sentences.push('This is their last free place.')
  return sentences
}

const cutTo120 = (sentence: string): string =>
  sentence.length <= 120 ? sentence : `${sentence.slice(0, 118).trimEnd()}…`
