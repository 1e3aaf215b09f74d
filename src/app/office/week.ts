import type { Invitation } from '../../steps/held/invitation.ts'
import type { SchemeAtHand } from '../../steps/scheme.ts'
import { type Day, daysBetween } from '../../vocabulary/day.ts'
import { peopleAt } from '../../vocabulary/roster.ts'
import type { OfficePage } from './office-page.ts'

/** One line of the office's week: what it is about, and the one page on which it is done. */
export interface WeekLine {
  readonly title: string
  readonly hint: string
  readonly to: OfficePage
}

/** More than this nobody reads. */
const mostLines = 7
/** Invitations that run out within so many days are worth a reminder. */
const soonDays = 4

/** What the office might do this week, the most pressing first, at most seven lines. */
export function thisWeek(scheme: SchemeAtHand, invitations: readonly Invitation[], today: Day): readonly WeekLine[] {
  return [
    ...applied(invitations),
    ...unusablePolicy(scheme),
    ...runningOut(invitations, today),
    ...withoutLead(scheme),
    ...notThere(scheme)
  ].slice(0, mostLines)
}

function applied(invitations: readonly Invitation[]): WeekLine[] {
  const names = invitations.flatMap(each => (each.stage === 'applied' ? [each.application.name] : []))
  if (names.length === 0) return []
  const who = names.length === 1 ? `${names[0]} waits` : `${names.length} people wait`
  return [{ title: `${who} to be let in`, hint: 'Compare check words with them.', to: { name: 'applications' } }]
}

function runningOut(invitations: readonly Invitation[], today: Day): WeekLine[] {
  return invitations
    .filter(each => each.stage === 'open' && daysBetween(today, each.goodUntil) <= soonDays)
    .map(({ id, forName, goodUntil }) => ({
      title: `The invitation for ${forName} ${goodUntil < today ? 'has run out' : 'runs out soon'}`,
      hint: 'Ask whether it has arrived, and give it fourteen more days.',
      to: { name: 'invitation', id } as const
    }))
}

function unusablePolicy({ policyStanding }: SchemeAtHand): WeekLine[] {
  if (policyStanding.kind !== 'refused') return []
  const hint = 'The usual choices hold until you publish them anew.'
  return [{ title: 'The choices about who meets whom cannot be used', hint, to: { name: 'policy' } }]
}

/** Before the first lead has joined this stands in the list of day one. */
function withoutLead({ settings, roster }: SchemeAtHand): WeekLine[] {
  const leads = peopleAt(roster, 'lead')
  if (leads.length === 0) return []
  return settings.areas
    .filter(area => !leads.some(lead => lead.state === 'active' && lead.areas.includes(area.id)))
    .map(area => ({
      title: `Nobody can ask in ${area.name}`,
      hint: 'It has no lead who is available.',
      to: { name: 'invite', desk: 'lead' } as const
    }))
}

function notThere({ roster }: SchemeAtHand): WeekLine[] {
  const states = { away: 'is away', paused: 'has paused', suspended: 'is suspended', lapsed: 'has lapsed' } as const
  return roster.people.flatMap(({ card, name, state }) =>
    state === 'away' || state === 'paused' || state === 'suspended' || state === 'lapsed'
      ? [
          {
            title: `${name} ${states[state]}`,
            hint: 'Is that still so?',
            to: { name: 'person', key: card.signingKey } as const
          }
        ]
      : []
  )
}
