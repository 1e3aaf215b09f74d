import type { MenteeFacts, MentorFacts } from '../facts.ts'
import { mayBeSetAside, type Obstacle, obstacles, type RuleId, type Scheme } from '../hard-rules.ts'
import { type Refused, refused } from '../refusal.ts'
import type { Cohort } from './cohort.ts'
import type { Pair } from './pair.ts'

/** Which rules a lead has set aside, by pair. */
export type SetAside = ReadonlyMap<string, ReadonlySet<RuleId>>

const pairKey = (mentee: string, mentor: string): string => JSON.stringify([mentee, mentor])

/** Refuses a rule that nobody may set aside, a reason left out, and people who are not in the cohort. */
export function setAsideIn({
  policy,
  mentees,
  mentors,
  relaxed = []
}: Cohort): { readonly ok: true; readonly setAside: SetAside } | Refused {
  const menteeIds = new Set(mentees.map(({ id }) => id))
  const mentorKeys = new Set<string>(mentors.map(({ key }) => key))
  const setAside = new Map<string, Set<RuleId>>()
  for (const { mentee, mentor, rule, because } of relaxed) {
    const where = `${rule} for ${mentee} and ${mentor}`
    if (!menteeIds.has(mentee) || !mentorKeys.has(mentor)) return refused('unknown-code', where)
    if (!mayBeSetAside(rule, policy)) return refused('not-relaxable', where)
    if (because.trim() === '') return refused('no-reason', where)
    const key = pairKey(mentee, mentor)
    setAside.set(key, new Set(setAside.get(key)).add(rule))
  }
  return { ok: true, setAside }
}

/** What stands against a pair once the rules set aside for it are left out. */
export function standing(
  mentee: MenteeFacts,
  mentor: MentorFacts,
  scheme: Scheme,
  setAside: SetAside
): readonly Obstacle[] {
  const rules = setAside.get(pairKey(mentee.id, mentor.key))
  return obstacles(mentee, mentor, scheme).filter(({ rule }) => !rules?.has(rule))
}

/** The pairs for which anything is set aside. Tables know nothing of it: these few join as candidates beside them. */
export const pairsIn = (setAside: SetAside): readonly Pair[] =>
  [...setAside.keys()].map(key => {
    const [mentee, mentor] = JSON.parse(key)
    return { mentee, mentor }
  })
