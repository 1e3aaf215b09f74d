import { type Refused, refused } from '../refusal.ts'
import { score } from '../score.ts'
import { type Found, joinRanges, type Search, type SearchNumbers, searchRange } from './candidates.ts'
import { check } from './check.ts'
import type { Certificate, Plan, Waiting, Wishes } from './plan.ts'
import { type Cohort, type Prepared, prepare } from './prepare.ts'
import { nobody } from './problem.ts'
import { type Planned, planInRounds } from './rounds.ts'

/** Told now and then how far the work is; answers whether to go on. `left` people are still to be placed or looked at. */
export type Progress = (stage: 'looking' | 'bidding' | 'placing', left: number, of: number) => boolean

export type Assigned = { readonly ok: true; readonly plan: Plan } | Refused

/**
 * Plans a whole waiting list. The aims, in this order: no hard rule is broken; as many people as possible are served
 * above the policy's floor; as few as possible badly; the best total fit, less the load on mentors. No other plan does
 * better, and the plan's certificate, checked on every run, proves it over every permitted pair.
 *
 * Refuses by name what makes no sense (`refusal.ts`), and when `progress` answers no.
 */
export function assign(cohort: Cohort, wishes: Wishes = {}, progress: Progress = () => true): Assigned {
  const prepared = prepare(cohort, wishes)
  if (!prepared.ok) return prepared
  return stoppable(() => {
    const rounds = begin(prepared, progress)
    let step = rounds.next()
    while (!step.done) step = rounds.next(searchAlone(prepared, step.value, progress))
    return { ok: true, plan: finish(prepared, step.value) }
  })
}

/** Does one range of a search; runs in a worker. Numbers are the same for every search of a plan. */
export type SearchTeam = (search: Search, from: number, to: number) => Promise<Found>

/** The same plan with several workers: `hire` is handed the numbers once, and each search is split in `shares`. */
export async function assignWithTeam(
  cohort: Cohort,
  wishes: Wishes,
  hire: (numbers: SearchNumbers) => SearchTeam,
  shares: number,
  progress: Progress = () => true
): Promise<Assigned> {
  const prepared = prepare(cohort, wishes)
  if (!prepared.ok) return prepared
  const team = hire(searchNumbers(prepared))
  const count = prepared.mentees.mentees.length
  try {
    const rounds = begin(prepared, progress)
    let step = rounds.next()
    while (!step.done) {
      const search = step.value
      const ranges = Array.from({ length: shares + 1 }, (_, n) => Math.floor((count * n) / shares))
      const answers = ranges.slice(1).map((to, n) => team(search, ranges[n], to))
      step = rounds.next(joinRanges(await Promise.all(answers)))
    }
    return { ok: true, plan: finish(prepared, step.value) }
  } catch (stopped) {
    return refusedIfStopped(stopped)
  }
}

class Stopped extends Error {}

function stoppable(work: () => Assigned): Assigned {
  try {
    return work()
  } catch (stopped) {
    return refusedIfStopped(stopped)
  }
}

function refusedIfStopped(stopped: unknown): Refused {
  if (stopped instanceof Stopped) return refused('cancelled', 'plan')
  throw stopped
}

function begin({ amounts, kept, earlier, mentees }: Prepared, progress: Progress) {
  return planInRounds(amounts, kept, earlier, (stage, left) => goOn(progress(stage, left, mentees.mentees.length)))
}

function goOn(yes: boolean): void {
  if (!yes) throw new Stopped()
}

const searchNumbers = ({ mentors, mentees, amounts }: Prepared): SearchNumbers => ({
  mentors: mentors.numbers,
  mentees: mentees.numbers,
  worthOfFit: amounts.worthOfFit
})

const share = 1000

function searchAlone(prepared: Prepared, search: Search, progress: Progress): Found {
  const numbers = searchNumbers(prepared)
  const count = prepared.mentees.mentees.length
  const parts: Found[] = []
  for (let from = 0; from < count || from === 0; from += share) {
    goOn(progress('looking', count - from, count))
    parts.push(searchRange(numbers, search, from, Math.min(count, from + share)))
  }
  return joinRanges(parts)
}

function finish({ mentors, mentees, amounts, settled }: Prepared, { seating, rounds }: Planned): Plan {
  const { problem, price } = seating
  const mentorOf = seating.mentorOf()
  const worth = check(problem, { mentorOf, price })
  if (typeof worth === 'string') throw new Error(`matching: ${worth}`)
  const fitOf = (i: number) => score(mentees.mentees[i], mentors.mentors[mentorOf[i]], mentors.scheme.policy)
  const waiting: Waiting[] = []
  const pairs = [...settled]
  for (const [i, { id }] of mentees.mentees.entries()) {
    const isPermitted = problem.candidates.start[i] < problem.candidates.start[i + 1]
    if (mentorOf[i] === nobody) waiting.push({ mentee: id, because: isPermitted ? 'no-room' : 'nobody-permitted' })
    else pairs.push({ mentee: id, mentor: mentors.mentors[mentorOf[i]].key, fit: fitOf(i), settled: 'planned' })
  }
  const certificate: Certificate = {
    policy: mentors.scheme.policy.version,
    worth,
    served: pairs.length - settled.length,
    rounds,
    pairsLookedThrough: mentees.mentees.length * mentors.mentors.length,
    prices: mentors.mentors.map(({ key }, j) => ({ mentor: key, price: price[j] }))
  }
  const workings = { policy: mentors.scheme.policy, mentors, mentees, amounts, problem, price, mentorOf }
  return { pairs, waiting, certificate, workings }
}
