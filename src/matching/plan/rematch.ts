import type { PersonKey } from '../../vocabulary/roster.ts'
import { type Refused, refused } from '../refusal.ts'
import { apply, type Change, type Changed } from './change.ts'
import type { Plan } from './plan.ts'
import { nobody } from './problem.ts'
import type { Earlier } from './rounds.ts'
import { finish, runAlone } from './run.ts'

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
  const planned = runAlone({ ...prepared, earlier, preferred: { mentorOf: earlier.mentorOf, bonus } })
  if ('ok' in planned) throw new Error('matching: nobody could have stopped this')
  const plan = finish(prepared, planned)
  return { ok: true, plan, moves: movesBetween(plan, earlier), isBest: true }
}

function movesBetween(after: Plan, earlier: Earlier): readonly Move[] {
  const { mentees, mentors } = after.workings.prepared
  const moves: Move[] = []
  for (const [i, { id }] of mentees.mentees.entries()) {
    const could = earlier.mentorOf[i]
    const now = after.workings.mentorOf[i]
    if (could !== nobody && could !== now)
      moves.push({ mentee: id, from: mentors.mentors[could].key, to: mentors.mentors[now]?.key })
  }
  return moves
}
