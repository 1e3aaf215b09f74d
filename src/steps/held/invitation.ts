import { parseApplication } from '../../vocabulary/application.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { key, oneOf, optional, type Parsed, shape, text, variant } from '../../vocabulary/parse.ts'
import { parseRosterDesk } from '../../vocabulary/roster.ts'

const open = {
  id: text(40),
  desk: parseRosterDesk,
  /** A note for the office: whom it was given to. */
  forName: text(80),
  secret: key(32),
  madeOn: parseDay,
  goodUntil: parseDay
}

/** An invitation as the office keeps it. */
export const parseInvitation = variant('stage', {
  open: shape(open),
  applied: shape({ ...open, application: parseApplication, appliedOn: parseDay }),
  admitted: shape({
    ...open,
    application: parseApplication,
    admittedOn: parseDay,
    /** What lies in the drop: without it still the application; then a mark that says used, until the deadline. */
    left: optional(oneOf(['mark', 'nothing']))
  })
})
export type Invitation = Parsed<typeof parseInvitation>

export const invitationDays = 14
