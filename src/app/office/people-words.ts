import type { TagProps } from '../../design/tag/tag.tsx'
import type { RosterDesk, RosterPerson } from '../../vocabulary/roster.ts'

export type RosterState = RosterPerson['state']

export const deskNames: Record<RosterDesk, string> = { office: 'Office', lead: 'Lead', mentor: 'Mentor' }

export const stateNames: Record<RosterState, string> = {
  active: 'Available',
  away: 'Away',
  paused: 'Paused',
  suspended: 'Suspended',
  lapsed: 'Out of date',
  left: 'Left',
  died: 'Died'
}

export const stateTones: Record<RosterState, NonNullable<TagProps['tone']>> = {
  active: 'green',
  away: 'amber',
  paused: 'amber',
  suspended: 'red',
  lapsed: 'amber',
  left: 'plain',
  died: 'plain'
}

/** What each state means for the people they look after. */
export const stateHints: Record<RosterState, string> = {
  active: 'New people can be sent to them.',
  away: 'For a while nobody new; they come back.',
  paused: 'Nobody new until they say so. Those they have stay.',
  suspended: 'Nothing new at once. Every lead is told to ring the people they introduced.',
  lapsed: 'Their training or declaration has run out. Nobody new until it is renewed.',
  left: 'They are no longer part of the scheme.',
  died: 'Every lead is told to ring the people they introduced.'
}
