import { addDays, addWorkingDays, type Day } from '../vocabulary/day.ts'
import type { Clocks } from '../vocabulary/scheme.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import type { SentReferral } from './held/sent-referral.ts'

/** What happens next with a request, who does it, and by when. Pages turn it into a sentence. */
export interface WhatNext {
  readonly what:
    | 'finish-and-send'
    | 'lead-rings'
    | 'lead-offers'
    | 'mentee-chooses'
    | 'lead-introduces'
    | 'mentor-answers'
    | 'first-meeting'
    | 'nothing'
  readonly who: 'mentee' | 'lead' | 'mentor' | 'nobody'
  readonly by: Day | undefined
  readonly overdue: boolean
}

/** The mentor gets in touch within five working days of being introduced (protocol 9.2). */
const mentorAnswers = 5

/** For the mentee's own request (protocol 9.3). */
export function whatNextForMentee(referral: SentReferral, clocks: Clocks, today: Day): WhatNext {
  switch (referral.stage) {
    case 'draft':
      return next('finish-and-send', 'mentee', undefined, today)
    case 'sent':
      return next('lead-rings', 'lead', addWorkingDays(referral.sentOn, clocks.leadAnswers), today)
    case 'answered': {
      const last = referral.replies.at(-1)?.reply.kind
      if (last === 'not-eligible' || last === 'signposted') return nothing
      return next('lead-offers', 'lead', addDays(referral.sentOn, clocks.names), today)
    }
    case 'offered':
      return next('mentee-chooses', 'mentee', undefined, today)
    case 'none-chosen':
      return next('lead-offers', 'lead', addDays(referral.declinedOn, clocks.names), today)
    case 'chosen':
      // The mentee cannot see the introduction go; both waits together are what can be promised.
      return next(
        'mentor-answers',
        'mentor',
        addWorkingDays(referral.chosenOn, clocks.leadAnswers + mentorAnswers),
        today
      )
    case 'paired':
      return next('first-meeting', 'mentor', addDays(referral.sentOn, clocks.firstMeeting), today)
    case 'ended':
      return nothing
  }
}

/** For the same request on the lead's desk. */
export function whatNextForLead(referral: ReceivedReferral, clocks: Clocks, today: Day): WhatNext {
  switch (referral.stage) {
    case 'arrived':
      return next('lead-rings', 'lead', addWorkingDays(referral.sentOn, clocks.leadAnswers), today)
    case 'spoken':
      return next('lead-offers', 'lead', addDays(referral.sentOn, clocks.names), today)
    case 'offered':
      return next('mentee-chooses', 'mentee', addDays(referral.sentOn, clocks.firstMeeting), today)
    case 'none-chosen':
      return next('lead-offers', 'lead', addDays(referral.declinedOn, clocks.names), today)
    case 'chosen':
      return next('lead-introduces', 'lead', addWorkingDays(referral.chosenOn, clocks.leadAnswers), today)
    case 'introduced':
      return next('mentor-answers', 'mentor', addWorkingDays(referral.introducedOn, mentorAnswers), today)
    case 'paired':
      return next('first-meeting', 'mentor', addDays(referral.sentOn, clocks.firstMeeting), today)
    case 'ended':
    case 'closed':
      return nothing
  }
}

const nothing: WhatNext = { what: 'nothing', who: 'nobody', by: undefined, overdue: false }

/** Days are compared as text: they sort in order of time. */
const next = (what: WhatNext['what'], who: WhatNext['who'], by: Day | undefined, today: Day): WhatNext => ({
  what,
  who,
  by,
  overdue: by !== undefined && today > by
})
