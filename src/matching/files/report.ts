import type { Plan } from '../plan/plan.ts'
import type { Cohort } from '../plan/prepare.ts'
import { practiceBook } from '../practices.ts'
import { relaxations } from '../relax.ts'
import { rank } from '../shortlist.ts'
import { writeCsv } from './csv.ts'

/** The files that come out of a plan: their names and what they say. */
export function planFiles(cohort: Cohort, plan: Plan): Readonly<Record<string, string>> {
  return {
    'pairs.csv': writeCsv([
      ['mentee', 'mentor', 'fit'],
      ...plan.pairs.map(({ mentee, mentor, fit }) => [mentee, mentor, fit])
    ]),
    'waiting.csv': writeCsv([['mentee', 'because'], ...plan.waiting.map(({ mentee, because }) => [mentee, because])]),
    'reasons.csv': writeCsv([
      ['mentee', 'mentor', 'kind', 'reason'],
      ...pairReasons(cohort, plan),
      ...waitingReasons(cohort, plan)
    ]),
    // With the whole policy: what a pair is worth can then be worked out again from the files alone.
    'certificate.json': `${JSON.stringify({ ...plan.certificate, policy: cohort.policy }, undefined, 1)}\n`
  }
}

function pairReasons({ mentees, mentors, policy, practices }: Cohort, { pairs }: Plan): readonly (readonly string[])[] {
  const scheme = { policy, practices: practiceBook(practices) }
  const menteeById = new Map(mentees.map(mentee => [mentee.id, mentee]))
  const mentorByKey = new Map(mentors.map(mentor => [mentor.key, mentor]))
  return pairs.flatMap(pair => {
    const mentee = menteeById.get(pair.mentee)
    const mentor = mentorByKey.get(pair.mentor)
    if (!mentee || !mentor) return []
    const { fits, lacks } = rank(mentee, mentor, scheme)
    const rowsOf = (kind: string, sentences: readonly string[]) =>
      sentences.map(sentence => [pair.mentee, pair.mentor, kind, sentence])
    return [...rowsOf('fits', fits), ...rowsOf('lacks', lacks)]
  })
}

function waitingReasons(
  { mentees, mentors, policy, practices }: Cohort,
  { waiting }: Plan
): readonly (readonly string[])[] {
  const menteeById = new Map(mentees.map(mentee => [mentee.id, mentee]))
  return waiting.flatMap(({ mentee: id, because }) => {
    const mentee = menteeById.get(id)
    if (!mentee || because === 'no-room')
      return [[id, '', 'waits', 'Every mentor who would do is needed by somebody else.']]
    const changes = relaxations(policy, mentee, mentors, practices).map(({ sentence }) => [
      id,
      '',
      'could change',
      sentence
    ])
    return changes.length > 0 ? changes : [[id, '', 'waits', 'Nobody may be put forward, or nobody fits well enough.']]
  })
}
