import { parseDay } from '../../vocabulary/day.ts'
import { parseIntroduction } from '../../vocabulary/introduction.ts'
import { key, type Parsed, shape, text, variant } from '../../vocabulary/parse.ts'
import { parsePersonKey } from '../../vocabulary/roster.ts'

const arrived = {
  id: text(40),
  lead: parsePersonKey,
  introduction: parseIntroduction,
  /** The thread the mentee's choice began: the welcome and partings to the lead carry it. */
  thread: key(32),
  receivedOn: parseDay
}

/** An introduction as the mentor's private space keeps it. */
export const parseReceivedIntroduction = variant('stage', {
  arrived: shape(arrived),
  welcomed: shape({ ...arrived, welcomedOn: parseDay, pairing: text(64) }),
  /** Said yes to somebody who chose on the telephone: there is no room to write in, and none is needed. */
  'by-telephone': shape({ ...arrived, acceptedOn: parseDay }),
  'stepped-back': shape({ id: text(40), lead: parsePersonKey, steppedBackOn: parseDay })
})
export type ReceivedIntroduction = Parsed<typeof parseReceivedIntroduction>
