import type { PersonKey } from '../../vocabulary/roster.ts'
import type { Obstacle } from '../hard-rules.ts'
import { parts, score } from '../score.ts'
import { merge } from './candidates.ts'
import { filter, forbid } from './change.ts'
import type { Plan, Workings } from './plan.ts'
import { nobody } from './problem.ts'
import { finish, runAlone } from './run.ts'
import { standing } from './set-aside.ts'

/** Why somebody is not with a mentor in a plan. For the lead's screen only: losses tell about other people. */
export type WhyNot =
  | { readonly kind: 'chosen' }
  /** One of them is not part of the plan: unknown, settled before, or a mentor without a free place. */
  | { readonly kind: 'not-in-plan' }
  | { readonly kind: 'rules'; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'below-floor'; readonly fit: number; readonly floor: number }
  /** Whom they have fits better by so many points, for these reasons. */
  | {
      readonly kind: 'fits-less'
      readonly than: PersonKey
      readonly by: number
      readonly reasons: readonly Difference[]
      readonly loss: Loss
    }
  /** It would do for this mentee, but the plan as a whole would lose at least so much. */
  | { readonly kind: 'needed-elsewhere'; readonly loss: Loss }
  /** Just as good: nothing but the lot speaks against it. */
  | { readonly kind: 'tie' }

export interface Difference {
  readonly label: string
  readonly points: number
}

/** A lower bound: no arrangement with this pair in it loses less. */
export interface Loss {
  readonly peopleUnserved: number
  readonly points: number
}

/** Answers from the prices of the plan; only where they leave it open is a plan made with the pair in it. */
export function whyNot({ workings, certificate }: Plan, menteeId: string, mentorKey: PersonKey): WhyNot {
  const { prepared, problem, price, mentorOf } = workings
  const { mentors, mentees, amounts } = prepared
  const i = mentees.mentees.findIndex(mentee => mentee.id === menteeId)
  const j = mentors.mentors.findIndex(mentor => mentor.key === mentorKey)
  if (i < 0 || j < 0 || !Number.isFinite(price[j])) return { kind: 'not-in-plan' }
  if (mentorOf[i] === j) return { kind: 'chosen' }
  const mentee = mentees.mentees[i]
  const mentor = mentors.mentors[j]
  const { scheme } = mentors
  const obstacles = standing(mentee, mentor, scheme, prepared.setAside)
  if (obstacles.length > 0) return { kind: 'rules', obstacles }
  const fit = score(mentee, mentor, scheme.policy)
  if (fit < scheme.policy.floor) return { kind: 'below-floor', fit, floor: scheme.policy.floor }
  // A bound of nothing need not mean a tie: then the pair is tried out.
  const bound = leastLoss()
  const lost = bound > 0 ? bound : certificate.worth - worthWith(workings, i, j, amounts.worthOfFit[fit])
  const peopleUnserved = Math.round(lost / amounts.servedFirst)
  const loss = lost > 0 ? { peopleUnserved, points: lost - peopleUnserved * amounts.servedFirst } : undefined
  if (mentorOf[i] === nobody) return loss === undefined ? { kind: 'tie' } : { kind: 'needed-elsewhere', loss }
  const own = mentors.mentors[mentorOf[i]]
  const by = score(mentee, own, scheme.policy) - fit
  if (by > 0)
    return {
      kind: 'fits-less',
      than: own.key,
      by,
      reasons: differences(),
      loss: loss ?? { peopleUnserved: 0, points: 0 }
    }
  return loss === undefined ? { kind: 'tie' } : { kind: 'needed-elsewhere', loss }

  /** What this pair falls short of: the mentee's profit now and the mentor's price, less what the pair is worth. */
  function leastLoss(): number {
    const { start, mentor: candidate, worth } = problem.candidates
    let most = problem.waiting[i]
    let pair = amounts.worthOfFit[fit]
    for (let e = start[i]; e < start[i + 1]; e++) {
      most = Math.max(most, worth[e] - price[candidate[e]])
      if (candidate[e] === j) pair = worth[e]
    }
    return most + price[j] - pair
  }

  function differences(): readonly Difference[] {
    const here = parts(mentee, mentor, scheme.policy)
    return parts(mentee, mentors.mentors[mentorOf[i]], scheme.policy)
      .map((part, at) => ({ label: part.label, points: part.points - here[at].points }))
      .filter(({ points }) => points !== 0)
      .sort((one, other) => other.points - one.points)
  }
}

/** What the best plan is worth in which mentee i has mentor j. */
function worthWith(
  { prepared, price, mentorOf, candidates, reach }: Workings,
  i: number,
  j: number,
  worth: number
): number {
  const { mentees, mentors, amounts } = prepared
  const others = new Set(mentors.mentors.keys())
  others.delete(j)
  const start = Int32Array.from({ length: mentees.mentees.length + 1 }, (_, n) => (n > i ? 1 : 0))
  const pair = { start, mentor: Int32Array.of(j), worth: Float64Array.of(worth) }
  const planned = runAlone({
    ...prepared,
    mentees: { ...mentees, numbers: forbid(mentees.numbers, new Map([[i, others]])) },
    // So little that anyone else goes on waiting rather than this mentee.
    amounts: { ...amounts, waiting: amounts.waiting.with(i, -4 * amounts.servedFirst) },
    known: merge(
      filter(candidates, mentee => mentee === i),
      pair
    ),
    earlier: { price, mentorOf, reach }
  })
  if ('ok' in planned) throw new Error('matching: nobody could have stopped this')
  return finish(prepared, planned).certificate.worth
}

/** How much others need each mentor, from 0 to 10,000: what a place with them is worth to the plan beyond being a place. */
export function demand({ workings }: Plan): ReadonlyMap<PersonKey, number> {
  const { price, prepared } = workings
  const { servedFirst } = prepared.amounts
  const needOf = (amount: number) =>
    Math.min(10_000, amount >= servedFirst / 2 ? Math.max(0, amount - servedFirst) : amount)
  return new Map(
    prepared.mentors.mentors.flatMap(({ key }, j) =>
      Number.isFinite(price[j]) ? [[key, needOf(price[j])] as const] : []
    )
  )
}
