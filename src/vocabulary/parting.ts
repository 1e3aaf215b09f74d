import { oneOf, optional, type Parsed, shape, variant } from './parse.ts'

export const meetingBands = ['none', '1-2', '3-4', '5-6', 'more'] as const
export type MeetingBand = (typeof meetingBands)[number]

/** What a mentor tells the lead afterwards: that it has ended or cannot start, and never what was said. */
export const parseParting = variant('kind', {
  'step-back': shape({}),
  accepted: shape({}),
  ended: shape({ meetings: optional(oneOf(meetingBands)) })
})
export type Parting = Parsed<typeof parseParting>
