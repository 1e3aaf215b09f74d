import type { RosterDesk } from '../vocabulary/roster.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { SchemeId } from '../wire/notice.ts'
import type { Desk } from './desk.ts'
import type { Invitation } from './held/invitation.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** Makes an invitation and keeps it, with its deadline, in the office's own private space. */
export async function invite(
  _world: World,
  _office: Desk,
  _to: { readonly desk: RosterDesk; readonly forName: string }
): Promise<Outcome<Invitation>> {
  return refuse('away')
}

/** What stands after the `#` of an invitation link: never sent to a server. */
export function invitationFragment(_office: Desk, _invitation: Invitation): string {
  throw Error('not yet walked')
}

export interface InvitationLink {
  readonly scheme: SchemeId
  readonly secret: Bytes
  readonly desk: RosterDesk
}

/** The fragment with or without its `#`; undefined when a letter is missing. */
export function readInvitation(_fragment: string): InvitationLink | undefined {
  throw Error('not yet walked')
}

/** Fourteen more days. */
export async function renewInvitation(_world: World, _office: Desk, _id: string): Promise<Outcome<Invitation>> {
  return refuse('away')
}
