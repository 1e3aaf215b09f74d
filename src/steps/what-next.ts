import type { Day } from '../vocabulary/day.ts'
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

/** For the mentee's own request (protocol 9.3). */
export function whatNextForMentee(_referral: SentReferral, _clocks: Clocks, _today: Day): WhatNext {
  throw Error('not yet walked')
}

/** For the same request on the lead's desk. */
export function whatNextForLead(_referral: ReceivedReferral, _clocks: Clocks, _today: Day): WhatNext {
  throw Error('not yet walked')
}
