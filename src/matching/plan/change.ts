import type { PersonKey } from '../../vocabulary/roster.ts'
import type { MenteeFacts } from '../facts.ts'
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
  const { mentees, amounts } = prepared
  const marked = mark(prepared, changes)
  if (!marked.ok) return marked
  const { leaves, isGone, apart, gone } = marked
  const isOut = (i: number, j: number) => leaves[j] === 1 || (apart.get(i)?.has(j) ?? false)
  return {
    ok: true,
    prepared: {
      ...prepared,
      gone,
      mentees: { mentees: withDeclined(prepared, apart), numbers: forbid(mentees.numbers, apart) },
      amounts: {
        ...amounts,
        ...closePlaces(amounts, leaves),
        // Whoever has left would rather wait than have anyone.
        waiting: amounts.waiting.map((waiting, i) => (isGone[i] === 1 ? amounts.servedFirst : waiting))
      },
      // Nobody can afford a mentor who has left; only pairs that are ruled out have to be taken away.
      known: apart.size === 0 ? candidates : filter(candidates, (i, j) => apart.get(i)?.has(j) ?? false)
    },
    earlier: {
      price: price.map((each, j) => (leaves[j] === 1 ? Number.POSITIVE_INFINITY : each)),
      mentorOf: mentorOf.map((j, i) => (j === nobody || isOut(i, j) || isGone[i] === 1 ? nobody : j)),
      reach
    }
  }
}

/** Mentors with whom a mentee must not be paired, by their numbers. */
export type Apart = ReadonlyMap<number, ReadonlySet<number>>

interface Marked {
  readonly ok: true
  readonly leaves: Uint8Array
  readonly isGone: Uint8Array
  readonly gone: ReadonlySet<string>
  readonly apart: Apart
}

function mark({ mentors, mentees, gone: before }: Prepared, changes: readonly Change[]): Marked | Refused {
  const leaves = new Uint8Array(mentors.mentors.length)
  const isGone = new Uint8Array(mentees.mentees.length)
  if (before?.size) for (const [i, { id }] of mentees.mentees.entries()) isGone[i] = before.has(id) ? 1 : 0
  const gone = new Set(before)
  const apart = new Map<number, Set<number>>()
  for (const change of changes) {
    const j = 'mentor' in change ? mentors.mentors.findIndex(({ key }) => key === change.mentor) : 0
    const i = 'mentee' in change ? mentees.mentees.findIndex(({ id }) => id === change.mentee) : 0
    if (i < 0 || j < 0) return refused('unknown-code', Object.values(change).join(' '))
    if (change.kind === 'mentor-leaves') leaves[j] = 1
    else if (change.kind === 'mentee-leaves') {
      isGone[i] = 1
      gone.add(change.mentee)
    } else apart.set(i, new Set(apart.get(i)).add(j))
  }
  return { ok: true, leaves, isGone, gone, apart }
}

/** A refusal stands in the facts from now on, as any other that is asked about would. */
function withDeclined({ mentees, mentors }: Prepared, apart: Apart): readonly MenteeFacts[] {
  if (apart.size === 0) return mentees.mentees
  return mentees.mentees.map((mentee, i) => {
    const keys = [...(apart.get(i) ?? [])].map(j => mentors.mentors[j].key)
    return keys.length === 0 ? mentee : { ...mentee, declined: [...(mentee.declined ?? []), ...keys] }
  })
}

function closePlaces({ placeStart, placeCost }: { placeStart: Int32Array; placeCost: Int32Array }, leaves: Uint8Array) {
  const start = new Int32Array(placeStart.length)
  const cost = new Int32Array(placeCost.length)
  let at = 0
  for (let j = 0; j < leaves.length; j++) {
    for (let s = placeStart[j]; leaves[j] === 0 && s < placeStart[j + 1]; s++) cost[at++] = placeCost[s]
    start[j + 1] = at
  }
  return { placeStart: start, placeCost: cost.slice(0, at) }
}

export function forbid(numbers: MenteeNumbers, apart: Apart): MenteeNumbers {
  if (apart.size === 0) return numbers
  const start = new Int32Array(numbers.forbiddenStart.length)
  const found: number[] = []
  for (let i = 0; i < numbers.count; i++) {
    found.push(...numbers.forbiddenMentor.subarray(numbers.forbiddenStart[i], numbers.forbiddenStart[i + 1]))
    found.push(...(apart.get(i) ?? []))
    start[i + 1] = found.length
  }
  return { ...numbers, forbiddenStart: start, forbiddenMentor: Int32Array.from(found) }
}

export function filter(candidates: Candidates, isOut: (mentee: number, mentor: number) => boolean): Candidates {
  const { start, mentor, worth } = candidates
  const left = {
    start: new Int32Array(start.length),
    mentor: new Int32Array(mentor.length),
    worth: new Float64Array(worth.length)
  }
  let at = 0
  for (let i = 0; i < start.length - 1; i++) {
    for (let e = start[i]; e < start[i + 1]; e++) {
      if (isOut(i, mentor[e])) continue
      left.mentor[at] = mentor[e]
      left.worth[at++] = worth[e]
    }
    left.start[i + 1] = at
  }
  return { start: left.start, mentor: left.mentor.subarray(0, at), worth: left.worth.subarray(0, at) }
}
