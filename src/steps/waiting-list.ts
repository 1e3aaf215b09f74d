import type { Cohort } from '../matching/plan/prepare.ts'
import { type Day, daysBetween } from '../vocabulary/day.ts'
import type { Desk } from './desk.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import { factsOf, knownMentors } from './shortlist.ts'

/** Below this a plan says nothing that a look at the names does not, and says too much about single people. */
export const enoughForAPlan = { mentors: 20, waiting: 10 }

type Awaiting = Extract<ReceivedReferral, { stage: 'spoken' | 'none-chosen' }>

/** People the lead has spoken with for whom somebody is still to be found, longest waiting first. */
export const peopleWaiting = (lead: Desk): readonly Awaiting[] =>
  lead.held
    .receivedReferrals()
    .filter((each): each is Awaiting => each.stage === 'spoken' || each.stage === 'none-chosen')

export const isEnoughForAPlan = (lead: Desk): boolean =>
  peopleWaiting(lead).length >= enoughForAPlan.waiting && knownMentors(lead).length >= enoughForAPlan.mentors

/** Everyone a plan of this lead's waiting list is about, as plain records. Rules set aside for one pair hold in a plan. */
export function waitingList(lead: Desk, today: Day): Cohort {
  const mentees = peopleWaiting(lead).map(held => ({
    ...factsOf(held),
    waitingWeeks: Math.max(0, Math.floor(daysBetween(held.sentOn, today) / 7))
  }))
  const { policy, practices } = lead.scheme
  return { policy, mentees, mentors: knownMentors(lead), practices }
}
