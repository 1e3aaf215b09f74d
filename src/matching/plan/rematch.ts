import type { PersonKey } from '../../vocabulary/roster.ts'
import { type Refused, refused } from '../refusal.ts'
import type { MenteeNumbers } from '../tables/mentees.ts'
import type { Plan } from './plan.ts'
import type { Prepared } from './prepare.ts'
import { type Candidates, nobody } from './problem.ts'
import type { Earlier } from './rounds.ts'
import { finish, runAlone } from './run.ts'

/** What has happened to a plan that is not yet carried out. Whoever has been introduced is no longer part of it. */
export type Change =
  | { readonly kind: 'mentor-leaves'; readonly mentor: PersonKey }
  | { readonly kind: 'mentee-leaves'; readonly mentee: string }
  /** One of the two does not want the other. */
  | { readonly kind: 'declined'; readonly mentee: string; readonly mentor: PersonKey }

export interface Move {
  readonly mentee: string
  readonly from: PersonKey
  readonly to: PersonKey | undefined
}

export interface Rematched {
  readonly ok: true
  readonly plan: Plan
  /** Whose mentor in the plan changes although they could have kept theirs. */
  readonly moves: readonly Move[]
  /** Whether the best plan of all needed no more moves than were allowed. */
  readonly isBest: boolean
}

/**
 * Mends a plan after a change, from where it stood. With no more than `maxMoves` moves: if the best plan needs more, a
 * pair that stays gets worth so much more, in steps of two, until few enough move; the plan is then the best there is
 * under that preference, with a certificate of its own.
 */
export function rematch(
  before: Plan,
  changes: readonly Change[],
  { maxMoves }: { readonly maxMoves: number }
): Rematched | Refused {
  if (!(Number.isInteger(maxMoves) && maxMoves >= 0)) return refused('number-out-of-range', 'maxMoves')
  const changed = apply(before, changes)
  if (!changed.ok) return changed
  const { policy } = changed.prepared.mentors.scheme
  // Twice what serving one person outweighs: at this bonus nobody moves for any reason.
  const { servedFirst, largestSum } = changed.prepared.amounts
  const highest = Math.ceil(Math.log2(2 * servedFirst))
  if (largestSum + 2 ** highest * before.workings.mentorOf.length > Number.MAX_SAFE_INTEGER)
    return refused('too-large', 'maxMoves')
  const best = attempt(changed, policy.continuity)
  if (best.moves.length <= maxMoves) return best
  let low = Math.ceil(Math.log2(policy.continuity + 1))
  let found = attempt(changed, 2 ** highest)
  for (let high = highest; low < high; ) {
    const middle = (low + high) >> 1
    const tried = attempt(changed, 2 ** middle)
    if (tried.moves.length <= maxMoves) {
      found = tried
      high = middle
    } else low = middle + 1
  }
  return { ...found, isBest: false }
}

function attempt({ prepared, earlier }: Changed, bonus: number): Rematched {
  const planned = runAlone({ ...prepared, earlier: { ...earlier, bonus } })
  if ('ok' in planned) throw new Error('matching: nobody could have stopped this')
  const plan = finish(prepared, planned)
  return { ok: true, plan, moves: movesBetween(plan, earlier), isBest: true }
}

function movesBetween(after: Plan, earlier: Earlier): readonly Move[] {
  const { mentees, mentors } = after.workings.prepared
  return mentees.mentees.flatMap(({ id }, i) => {
    const [could, now] = [earlier.mentorOf[i], after.workings.mentorOf[i]]
    if (could === nobody || could === now) return []
    return [{ mentee: id, from: mentors.mentors[could].key, to: mentors.mentors[now]?.key }]
  })
}

interface Changed {
  readonly ok: true
  readonly prepared: Prepared
  /** Where the plan stood before; mentorOf says who could keep their mentor. */
  readonly earlier: Earlier
}

/** The numbers of the plan before, with the change made in them. */
function apply({ workings }: Plan, changes: readonly Change[]): Changed | Refused {
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
      bonus: 0,
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

function forbid(numbers: MenteeNumbers, mentors: number, pairs: ReadonlySet<number>): MenteeNumbers {
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

function filter({ start, mentor, worth }: Candidates, isLeft: (mentee: number, mentor: number) => boolean): Candidates {
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
