import { makeInvitation } from '../letters/invite.ts'
import { bytesOf, parseSecret, type Secret } from '../letters/secret.ts'
import { addDays, type Day, parseDay } from '../vocabulary/day.ts'
import { parseRosterDesk, type RosterDesk } from '../vocabulary/roster.ts'
import { toBase64url } from '../wire/bytes.ts'
import type { SchemeId } from '../wire/notice.ts'
import type { Desk } from './desk.ts'
import { type Invitation, invitationDays } from './held/invitation.ts'
import * as kinds from './held/kinds.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** Makes an invitation and keeps it, with its deadline, in the office's own private space. */
export function invite(
  world: World,
  office: Desk,
  to: { readonly desk: RosterDesk; readonly forName: string }
): Promise<Outcome<Invitation>> {
  return office.inTurn(() =>
    keep(office, {
      stage: 'open',
      id: toBase64url(world.random(16)),
      desk: to.desk,
      forName: to.forName,
      secret: makeInvitation(world.random),
      madeOn: world.today,
      goodUntil: addDays(world.today, invitationDays)
    })
  )
}

/** Fourteen more days. The link says until when it is good, so it has to be sent once more. */
export function renewInvitation(world: World, office: Desk, id: string): Promise<Outcome<Invitation, 'no-invitation'>> {
  return office.inTurn(async () => {
    const invitation = office.vault.get(kinds.invitation, id)
    if (!invitation) return refuse('no-invitation')
    return keep(office, { ...invitation, goodUntil: addDays(world.today, invitationDays) })
  })
}

async function keep(office: Desk, invitation: Invitation): Promise<Outcome<Invitation>> {
  office.vault.put(kinds.invitation, invitation.id, invitation)
  const saved = await office.vault.save()
  return saved.ok ? good(invitation) : saved
}

export interface InvitationLink {
  readonly scheme: SchemeId
  readonly secret: Secret
  readonly desk: RosterDesk
  readonly goodUntil: Day
}

/** What stands after the `#` of an invitation link: desk, scheme, secret and last day. It is never sent to a server. */
export const invitationFragment = (office: Desk, invitation: Invitation): string =>
  `${invitation.desk}.${office.scheme.idText}.${invitation.secret}.${invitation.goodUntil}`

/** The fragment with or without its `#`; undefined when a letter is missing. */
export function readInvitation(fragment: string): InvitationLink | undefined {
  const [deskText, schemeText, secretText, dayText, ...rest] = fragment.trim().replace(/^#/, '').split('.')
  const [desk, scheme, secret] = [parseRosterDesk(deskText), parseSecret(schemeText), parseSecret(secretText)]
  const goodUntil = parseDay(dayText)
  if (!desk || !scheme || !secret || !goodUntil || rest.length > 0) return undefined
  return { goodUntil, desk, scheme: bytesOf(scheme) as SchemeId, secret }
}
