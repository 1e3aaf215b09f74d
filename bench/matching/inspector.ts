import type { MenteeFacts, MentorFacts, Relation } from '../../src/matching/facts.ts'
import type { Cohort } from '../../src/matching/plan/cohort.ts'
import type { Pair } from '../../src/matching/plan/plan.ts'

// Every hard rule and every place once more, from the raw records. It shares no line with src/matching, which is its use;
// it knows only names in plain English letters, as made-up people have.

/** What is wrong with the pairs of a plan: rules that are broken and not set aside, people met twice, places that are not there. */
export function faultsOf(cohort: Cohort, pairs: readonly Pair[]): readonly string[] {
  const faults: string[] = []
  const met = new Set<string>()
  const taken = new Map<string, number>()
  for (const pair of pairs) {
    const mentee = cohort.mentees.find(({ id }) => id === pair.mentee)
    const mentor = cohort.mentors.find(({ key }) => key === pair.mentor)
    if (mentee === undefined || mentor === undefined) {
      faults.push(`${pair.mentee} or ${pair.mentor} is nobody`)
      continue
    }
    for (const rule of brokenRules(cohort, mentee, mentor))
      if (!cohort.relaxed?.some(each => each.rule === rule && each.mentee === mentee.id && each.mentor === mentor.key))
        faults.push(`${rule} keeps ${mentee.id} and ${mentor.key} apart`)
    if (met.has(mentee.id)) faults.push(`${mentee.id} has two mentors`)
    met.add(mentee.id)
    const now = (taken.get(mentor.key) ?? mentor.busy) + 1
    if (now > mentor.capacity) faults.push(`${mentor.key} has ${now} people and ${mentor.capacity} places`)
    taken.set(mentor.key, now)
  }
  return faults
}

/** The names of all rules that keep two people apart. */
export function brokenRules(
  { policy, practices }: Cohort,
  mentee: MenteeFacts,
  mentor: MentorFacts
): readonly string[] {
  const network = (code: string | undefined) =>
    practices
      .find(practice => practice.code === code)
      ?.pcn.trim()
      .toLowerCase()
  const relations: readonly Relation['kind'][] = [
    ...(mentee.relations ?? []).flatMap(each => (each.with === mentor.key ? [each.kind] : [])),
    ...(mentor.relations ?? []).flatMap(each => (each.with === mentee.id ? [each.kind] : []))
  ]
  const before = mentee.pastPractices ?? []
  const wherever = [...(mentee.practice ? [mentee.practice] : []), ...before]
  const helping = policy.neighbours[mentee.area]
  const has = (list: readonly string[] | undefined, one: string | undefined) =>
    list?.some(each => each === one) ?? false
  const broken: Readonly<Record<string, boolean>> = {
    self: mentee.id === mentor.key,
    'may-be-self': mentee.id !== mentor.key && isOnePerson(mentee.name, mentor.name),
    'not-available':
      mentee.keepAwayFrom.some(name => isOnePerson(name, mentor.name)) ||
      mentor.keepAwayFrom.some(name => isOnePerson(name, mentee.name)) ||
      relations.includes('close'),
    practice: has(mentor.practices, mentee.practice),
    'past-practice':
      wherever.some(code => mentor.pastPractices.includes(code)) ||
      before.some(code => mentor.practices.includes(code)),
    pcn: !!network(mentee.practice) && mentor.practices.some(code => network(code) === network(mentee.practice)),
    employer: has(mentor.employers, mentee.employer),
    relation: relations.some(kind => kind !== 'close'),
    state: mentor.paused || mentor.state !== 'active',
    capacity: mentor.busy >= mentor.capacity,
    'in-date': (mentor.outOfDate ?? []).length > 0,
    profession: mentee.profession !== undefined && !has(policy.supportedBy[mentee.profession], mentor.profession),
    language: !!mentee.languages?.length && !mentee.languages.some(each => has(mentor.languages, each)),
    format: mentee.format !== 'any' && mentor.formats !== undefined && !has(mentor.formats, mentee.format),
    gender: mentee.mustBe !== undefined && mentor.gender !== mentee.mustBe,
    kind: !has(mentor.kinds ?? ['mentor'], mentee.kind ?? 'mentor'),
    area: helping !== undefined && ![mentee.area, ...helping].some(area => mentor.areas.includes(area)),
    declined: has(mentee.declined, mentor.key)
  }
  return Object.keys(broken).filter(rule => broken[rule])
}

/** The same initial and any surname in common, or any two words in common. */
function isOnePerson(one: string, other: string): boolean {
  const words = (name: string) => name.toLowerCase().split(/[^a-z]+/)
  const [left, right] = [words(one), words(other)]
  if (left.length < 2 || right.length < 2) return false
  const common = (some: readonly string[], more: readonly string[]) => new Set(some.filter(word => more.includes(word)))
  if (common(left, right).size >= 2) return true
  return left[0]?.[0] === right[0]?.[0] && common(left.slice(1), right.slice(1)).size > 0
}
