import { type Refused, refused } from '../refusal.ts'
import { full } from '../score.ts'
import { type Found, joinRanges, type Search, type SearchNumbers, searchRange } from './candidates.ts'
import { check } from './check.ts'
import type { Certificate, Plan, Waiting } from './plan.ts'
import type { Prepared } from './prepare.ts'
import { type Candidates, nobody } from './problem.ts'
import { type Effort, type Planned, planInRounds } from './rounds.ts'

/** Told now and then how far the work is; answers whether to go on. `left` people are still to be placed or looked at. */
export type Progress = (stage: 'looking' | 'bidding' | 'placing', left: number, of: number) => boolean

/** Does one range of a search; may run in a worker. Numbers are the same for every search of a plan. */
export type SearchTeam = (search: Search, from: number, to: number) => Promise<Found>

const always: Progress = () => true

/** Makes the plan here and now. */
export function runAlone(prepared: Prepared, progress: Progress = always, effort?: Effort): Planned | Refused {
  try {
    const rounds = begin(prepared, progress, effort)
    let step = rounds.next()
    while (!step.done) step = rounds.next(searchAlone(prepared, step.value, progress))
    return step.value
  } catch (stopped) {
    return refusedIfStopped(stopped)
  }
}

/** The same plan with a team of workers, who each do a share of every look through all pairs. */
export async function runWithTeam(
  prepared: Prepared,
  team: SearchTeam,
  shares: number,
  progress: Progress = always
): Promise<Planned | Refused> {
  const count = prepared.mentees.mentees.length
  const ends = Array.from({ length: shares + 1 }, (_, n) => Math.floor((count * n) / shares))
  try {
    const rounds = begin(prepared, progress)
    let step = rounds.next()
    while (!step.done) {
      const search = step.value
      goOn(progress('looking', count, count))
      const found = ends.slice(1).map((to, n) => team(search, ends[n], to))
      step = rounds.next(joinRanges(await Promise.all(found)))
    }
    return step.value
  } catch (stopped) {
    return refusedIfStopped(stopped)
  }
}

class Stopped extends Error {}

function refusedIfStopped(stopped: unknown): Refused {
  if (stopped instanceof Stopped) return refused('cancelled', 'plan')
  throw stopped
}

function goOn(yes: boolean): void {
  if (!yes) throw new Stopped()
}

function begin({ amounts, known, earlier, preferred, mentees }: Prepared, progress: Progress, effort?: Effort) {
  const watch = (stage: 'bidding' | 'placing', left: number) => goOn(progress(stage, left, mentees.mentees.length))
  return planInRounds(amounts, known, earlier, preferred, watch, effort)
}

export const searchNumbers = ({ mentors, mentees, amounts }: Prepared): SearchNumbers => ({
  mentors: mentors.numbers,
  mentees: mentees.numbers,
  worthOfFit: amounts.worthOfFit
})

const atOnce = 1000

function searchAlone(prepared: Prepared, search: Search, progress: Progress): Found {
  const numbers = searchNumbers(prepared)
  const count = prepared.mentees.mentees.length
  const parts: Found[] = []
  for (let from = 0; from < count || from === 0; from += atOnce) {
    goOn(progress('looking', count - from, count))
    parts.push(searchRange(numbers, search, from, Math.min(count, from + atOnce)))
  }
  return joinRanges(parts)
}

/** Checks the proof, and puts the numbers back into names. A plan that cannot be proved best is never handed out. */
export function finish(prepared: Prepared, { seating, candidates, reach, rounds }: Planned): Plan {
  const { mentors, mentees, settled } = prepared
  const { problem, price } = seating
  const mentorOf = seating.mentorOf()
  const worth = check(problem, { mentorOf, price })
  if (typeof worth === 'string') throw new Error(`matching: ${worth}`)
  const waiting: Waiting[] = []
  const pairs = [...settled]
  const isGone = prepared.gone?.size ? prepared.gone : undefined
  for (const [i, { id }] of mentees.mentees.entries()) {
    if (isGone?.has(id)) continue
    const isPermitted = problem.candidates.start[i] < problem.candidates.start[i + 1]
    if (mentorOf[i] === nobody) waiting.push({ mentee: id, because: isPermitted ? 'no-room' : 'nobody-permitted' })
    else
      pairs.push({
        mentee: id,
        mentor: mentors.mentors[mentorOf[i]].key,
        fit: fitOf(prepared, candidates, i, mentorOf[i]),
        settled: 'planned'
      })
  }
  const certificate: Certificate = {
    policy: mentors.scheme.policy.version,
    worth,
    served: pairs.length - settled.length,
    servedFirst: prepared.amounts.servedFirst,
    rounds,
    pairsLookedThrough: mentees.mentees.length * mentors.mentors.length,
    prices: mentors.mentors.flatMap(({ key }, j) =>
      Number.isFinite(price[j]) ? [{ mentor: key, price: price[j] }] : []
    )
  }
  return { pairs, waiting, certificate, workings: { prepared, problem, price, mentorOf, candidates, reach } }
}

/** What a pair fits, read back from what it is worth: a better fit is always worth more. */
function fitOf(
  { amounts: { worthOfFit } }: Prepared,
  { start, mentor, worth }: Candidates,
  i: number,
  j: number
): number {
  let e = start[i]
  while (mentor[e] !== j) e++
  // Outside the bands a pair is worth what it fits.
  const amount = worth[e]
  if (amount >= 0 && worthOfFit[amount] === amount) return amount
  let low = 0
  for (let high = full; low < high; ) {
    const middle = (low + high) >> 1
    if (worthOfFit[middle] < amount) low = middle + 1
    else high = middle
  }
  return low
}
