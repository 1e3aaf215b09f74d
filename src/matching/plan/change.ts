import type { PersonKey } from '../../vocabulary/roster.ts'
import { type Refused, refused } from '../refusal.ts'
import type { MenteeNumbers } from '../tables/mentees.ts'
import type { Plan } from './plan.ts'
import type { Prepared } from './prepare.ts'
import { type Candidates, nobody } from './problem.ts'
import type { Earlier } from './rounds.ts'

/** What has happened to a plan that is not yet carried out. Whoever has been introduced is no longer part of it. */
export type Change =
  | { readonly kind: 'mentor-leaves'; readonly mentor: PersonKey }
  | { readonly kind: 'mentee-leaves'; readonly mentee: string }
  /** One of the two does not want the other. */
  | { readonly kind: 'declined'; readonly mentee: string; readonly mentor: PersonKey }

export interface Changed {
  readonly ok: true
  readonly prepared: Prepared
  /** Where the plan stood before; mentorOf says who could keep their mentor. */
  readonly earlier: Earlier
}

/** The numbers of the plan before, with the changes made in them. */
export function apply({ workings }: Plan, changes: readonly Change[]): Changed | Refused {
  const { prepared, price, mentorOf, candidates, reach } = workings
  const { mentors, mentees, amounts } = prepared
  const numberOfMentor = new Map<string, number>(mentors.mentors.map(({ key }, j) => [key, j]))
  const numberOfMentee = new Map(mentees.mentees.map(({ id }, i) => [id, i]))
  const leaving = new Set<number>()
  const gone = new Set(prepared.gone)
  const declined = new Set<number>()
  for (const change of changes) {
    const j = 'mentor' in change ? numberOfMentor.get(change.mentor) : 0
    const i = 'mentee' in change ? numberOfMentee.get(change.mentee) : 0
    if (i === undefined || j === undefined) return refused('unknown-code', Object.values(change).join(' '))
    if (change.kind === 'mentor-leaves') leaving.add(j)
    else if (change.kind === 'mentee-leaves') gone.add(change.mentee)
    else declined.add(i * mentors.mentors.length + j)
  }
  const isOut = (i: number, j: number) => leaving.has(j) || declined.has(i * mentors.mentors.length + j)
  const isGone = (i: number) => gone.has(mentees.mentees[i].id)
  return {
    ok: true,
    prepared: {
      ...prepared,
      gone,
      mentees: { ...mentees, numbers: forbid(mentees.numbers, mentors.mentors.length, declined) },
      amounts: {
        ...amounts,
        ...closePlaces(amounts, leaving),
        // Whoever has left would rather wait than have anyone.
        waiting: amounts.waiting.map((waiting, i) => (isGone(i) ? amounts.servedFirst : waiting))
      },
      known: filter(candidates, (i, j) => !isOut(i, j))
    },
    earlier: {
      price: price.map((each, j) => (leaving.has(j) ? Number.POSITIVE_INFINITY : each)),
      mentorOf: mentorOf.map((j, i) => (isOut(i, j) || isGone(i) ? nobody : j)),
      reach
    }
  }
}

function closePlaces(
  { placeStart, placeCost }: { placeStart: Int32Array; placeCost: Int32Array },
  leaving: ReadonlySet<number>
) {
  const start = new Int32Array(placeStart.length)
  const costs: number[] = []
  for (let j = 0; j < placeStart.length - 1; j++) {
    if (!leaving.has(j)) costs.push(...placeCost.subarray(placeStart[j], placeStart[j + 1]))
    start[j + 1] = costs.length
  }
  return { placeStart: start, placeCost: Int32Array.from(costs) }
}

export function forbid(numbers: MenteeNumbers, mentors: number, pairs: ReadonlySet<number>): MenteeNumbers {
  if (pairs.size === 0) return numbers
  const byMentee = Map.groupBy(pairs, pair => Math.floor(pair / mentors))
  const start = new Int32Array(numbers.forbiddenStart.length)
  const found: number[] = []
  for (let i = 0; i < numbers.count; i++) {
    found.push(...numbers.forbiddenMentor.subarray(numbers.forbiddenStart[i], numbers.forbiddenStart[i + 1]))
    for (const pair of byMentee.get(i) ?? []) found.push(pair % mentors)
    start[i + 1] = found.length
  }
  return { ...numbers, forbiddenStart: start, forbiddenMentor: Int32Array.from(found) }
}

export function filter(
  { start, mentor, worth }: Candidates,
  isLeft: (mentee: number, mentor: number) => boolean
): Candidates {
  const newStart = new Int32Array(start.length)
  const left: number[] = []
  for (let i = 0; i < start.length - 1; i++) {
    for (let e = start[i]; e < start[i + 1]; e++) if (isLeft(i, mentor[e])) left.push(e)
    newStart[i + 1] = left.length
  }
  return {
    start: newStart,
    mentor: Int32Array.from(left, e => mentor[e]),
    worth: Float64Array.from(left, e => worth[e])
  }
}
