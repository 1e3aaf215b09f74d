import type { Invitation } from '../../steps/held/invitation.ts'
import type { SchemeAtHand } from '../../steps/scheme.ts'
import { peopleAt, type RosterDesk } from '../../vocabulary/roster.ts'
import type { OfficePage } from './office-page.ts'

export interface DayOneTask {
  readonly title: string
  readonly hint: string
  readonly state: 'done' | 'under-way' | 'to-do'
  readonly to: OfficePage
}

/** What a scheme needs before anybody can ask: about an hour, in this order. */
export function dayOne(
  { settings, practices, roster }: SchemeAtHand,
  invitations: readonly Invitation[]
): DayOneTask[] {
  const areas = settings.areas.length
  return [
    {
      title: 'Name the scheme and its areas',
      hint: `${settings.name}, ${areas === 1 ? '1 area' : `${areas} areas`}`,
      state: areas > 0 ? 'done' : 'to-do',
      to: { name: 'scheme' }
    },
    {
      title: 'List the practices',
      hint: practices.length === 0 ? 'A few are enough to begin with.' : `${practices.length} on the list`,
      state: practices.length > 0 ? 'done' : 'to-do',
      to: { name: 'edit-practices' }
    },
    inviting('lead', 2, 'Two leads, so that one can be away.'),
    inviting('mentor', 3, 'Three mentors, so that there is a choice.')
  ]

  function inviting(desk: Exclude<RosterDesk, 'office'>, wanted: number, hint: string): DayOneTask {
    const here = peopleAt(roster, desk).length
    const asked = invitations.filter(each => each.desk === desk && each.stage !== 'admitted').length
    const joined = here > 0 ? ` ${here} joined.` : ''
    const waiting = asked > 0 ? ` ${asked} invited.` : ''
    return {
      title: `Invite ${wanted === 2 ? 'two' : 'three'} ${desk}s`,
      hint: hint + joined + waiting,
      state: here >= wanted ? 'done' : here + asked >= wanted ? 'under-way' : 'to-do',
      to: { name: 'invite', desk }
    }
  }
}

export const isDayOneOver = (tasks: readonly DayOneTask[]): boolean => tasks.every(task => task.state === 'done')
