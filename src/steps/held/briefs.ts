import { parseBrief } from '../../vocabulary/brief.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { key, type Parsed, shape, text, variant, yesNo } from '../../vocabulary/parse.ts'
import { parsePersonKey } from '../../vocabulary/roster.ts'

const sent = {
  id: text(40),
  request: text(40),
  mentor: parsePersonKey,
  thread: key(32),
  brief: parseBrief,
  sentOn: parseDay
}

/** A brief as the lead's private space keeps it, beside the request it was asked for. */
export const parseSentBrief = variant('stage', {
  sent: shape(sent),
  answered: shape({ ...sent, answeredOn: parseDay, canStart: yesNo })
})
export type SentBrief = Parsed<typeof parseSentBrief>

const arrived = { id: text(40), lead: parsePersonKey, thread: key(32), brief: parseBrief, receivedOn: parseDay }

/** The same at the mentor who is asked. */
export const parseReceivedBrief = variant('stage', {
  arrived: shape(arrived),
  answered: shape({ ...arrived, answeredOn: parseDay, canStart: yesNo })
})
export type ReceivedBrief = Parsed<typeof parseReceivedBrief>
