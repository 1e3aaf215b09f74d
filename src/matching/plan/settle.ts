import type { MenteeFacts, MentorFacts } from '../facts.ts'
import { mayBeSetAside, obstacles } from '../hard-rules.ts'
import { practiceBook } from '../practices.ts'
import { type Refused, refused } from '../refusal.ts'
import { score } from '../score.ts'
import type { Cohort } from './cohort.ts'
import type { Pair, PlannedPair, Wishes } from './plan.ts'

/** What is left to plan once everything settled is taken out. */
export interface Settled {
  readonly ok: true
  readonly pairs: readonly PlannedPair[]
  readonly mentees: readonly MenteeFacts[]
  /** With forced pairs counted as busy. */
  readonly mentors: readonly MentorFacts[]
}

/** Refuses wishes that contradict each other, or a rule that no lead may set aside. */
export function settle(cohort: Cohort, { frozen = [], forced = [], forbidden = [] }: Wishes): Settled | Refused {
  const menteeById = new Map(cohort.mentees.map(mentee => [mentee.id, mentee]))
  const mentorByKey = new Map(cohort.mentors.map(mentor => [mentor.key, mentor]))
  const fault = pairsFault()
  if (fault) return fault

  const promised = countBy(forced, pair => pair.mentor)
  const mentors = cohort.mentors.map(mentor => ({ ...mentor, busy: mentor.busy + (promised.get(mentor.key) ?? 0) }))
  const crowded = mentors.find(mentor => promised.has(mentor.key) && mentor.busy > mentor.capacity)
  if (crowded) return refused('no-room', crowded.key)

  const isSettled = new Set([...frozen, ...forced].map(pair => pair.mentee))
  const mentees = cohort.mentees.filter(mentee => !isSettled.has(mentee.id)).map(withoutForbidden())
  const pairs = [...frozen.map(pair => ({ ...pair, fit: fitOf(pair), settled: 'frozen' as const }))]
  return {
    ok: true,
    pairs: [...pairs, ...forced.map(pair => ({ ...pair, fit: fitOf(pair), settled: 'forced' as const }))],
    mentees,
    mentors
  }

  function pairsFault(): Refused | undefined {
    const ruledOut = new Set(forbidden.map(nameOf))
    const settledOnce = new Set<string>()
    for (const pair of [...frozen, ...forced]) {
      if (!menteeById.has(pair.mentee) || !mentorByKey.has(pair.mentor)) return refused('unknown-code', nameOf(pair))
      if (settledOnce.has(pair.mentee)) return refused('contradictory-wishes', pair.mentee)
      settledOnce.add(pair.mentee)
    }
    const broken = forced.find(pair => ruledOut.has(nameOf(pair)) || isAgainstTheRules(pair))
    return broken && refused('contradictory-wishes', nameOf(broken))
  }

  /** A lead may set a relaxable rule aside by deciding on a pair; places are counted for all such pairs together. */
  function isAgainstTheRules(pair: Pair): boolean {
    const { mentee, mentor } = peopleOf(pair)
    const scheme = { policy: cohort.policy, practices: practiceBook(cohort.practices) }
    const standing = obstacles(mentee, mentor, scheme).filter(({ rule }) => rule !== 'capacity')
    return standing.some(({ rule }) => !mayBeSetAside(rule, cohort.policy))
  }

  function fitOf(pair: Pair): number {
    const { mentee, mentor } = peopleOf(pair)
    return score(mentee, mentor, cohort.policy)
  }

  function peopleOf(pair: Pair): { mentee: MenteeFacts; mentor: MentorFacts } {
    const mentee = menteeById.get(pair.mentee)
    const mentor = mentorByKey.get(pair.mentor)
    if (!mentee || !mentor) throw new Error('matching: a settled pair was not checked')
    return { mentee, mentor }
  }

  function withoutForbidden(): (mentee: MenteeFacts) => MenteeFacts {
    const byMentee = Map.groupBy(forbidden, pair => pair.mentee)
    return mentee => {
      const pairs = byMentee.get(mentee.id)
      return pairs ? { ...mentee, declined: [...(mentee.declined ?? []), ...pairs.map(pair => pair.mentor)] } : mentee
    }
  }
}

const nameOf = ({ mentee, mentor }: Pair): string => `${mentee} and ${mentor}`

function countBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
