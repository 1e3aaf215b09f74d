import { parseDay } from '../../vocabulary/day.ts'
import { parseIntroduction } from '../../vocabulary/introduction.ts'
import { key, type Parsed, shape, text, variant } from '../../vocabulary/parse.ts'
import { parsePersonKey } from '../../vocabulary/roster.ts'

const arrived = {
  id: text(40),
  lead: parsePersonKey,
  introduction: parseIntroduction,
  /** The thread of the mentee's choice, handed on by the lead: the welcome carries it. */
  choiceSecret: key(32),
  /** The thread of the introduction itself: partings to the lead carry it. */
  threadSecret: key(32),
  receivedOn: parseDay
}

/** An introduction as the mentor's private space keeps it. */
export const parseReceivedIntroduction = variant('stage', {
  arrived: shape(arrived),
  welcomed: shape({ ...arrived, welcomedOn: parseDay, pairing: text(64) }),
  'stepped-back': shape({ id: text(40), lead: parsePersonKey, steppedBackOn: parseDay })
})
export type ReceivedIntroduction = Parsed<typeof parseReceivedIntroduction>
