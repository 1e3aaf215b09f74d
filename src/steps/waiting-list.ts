import type { Cohort, RelaxedForPair } from '../matching/plan/cohort.ts'
import { type Day, daysBetween } from '../vocabulary/day.ts'
import type { Desk } from './desk.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import { factsOf, isRelaxable, knownMentors, relaxedIn } from './shortlist.ts'

/** Below this a plan says nothing that a look at the names does not, and says too much about single people. */
export const enoughForAPlan = { mentors: 20, waiting: 10 }

type Awaiting = Extract<ReceivedReferral, { stage: 'spoken' | 'none-chosen' }>

/** People the lead has spoken with for whom somebody is still to be found, longest waiting first. */
export const peopleWaiting = (lead: Desk): readonly Awaiting[] =>
  lead.held
    .receivedReferrals()
    .filter((each): each is Awaiting => each.stage === 'spoken' || each.stage === 'none-chosen')
    .sort((one, other) => one.sentOn.localeCompare(other.sentOn))

export const isEnoughForAPlan = (lead: Desk): boolean =>
  peopleWaiting(lead).length >= enoughForAPlan.waiting && knownMentors(lead).length >= enoughForAPlan.mentors

/** Everyone a plan of this lead's waiting list is about, as plain records, with the rules set aside for each pair. */
export function waitingList(lead: Desk, today: Day): Cohort {
  const waiting = peopleWaiting(lead)
  const mentors = knownMentors(lead)
  const mentees = waiting.map(held => ({
    ...factsOf(held),
    waitingWeeks: Math.max(0, Math.floor(daysBetween(held.sentOn, today) / 7))
  }))
  const { policy, practices } = lead.scheme
  const known = new Set<string>(mentors.map(({ key }) => key))
  const relaxed = waiting.flatMap(held => relaxedFor(lead, held)).filter(({ mentor }) => known.has(mentor))
  return { policy, mentees, mentors, practices, relaxed }
}

/** What was set aside while the policy allowed it does not count once it no longer does. */
const relaxedFor = (lead: Desk, held: Awaiting): readonly RelaxedForPair[] =>
  relaxedIn(held)
    .filter(({ rule }) => isRelaxable(lead, rule))
    .map(each => ({ ...each, mentee: held.id }))
