import { applicationDrop, openApplication } from '../letters/invite.ts'
import { type CheckWords, joinWords } from '../letters/words.ts'
import { addDays, type Day } from '../vocabulary/day.ts'
import type { RosterPerson } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import { type Invitation, invitationDays } from './held/invitation.ts'
import * as kinds from './held/kinds.ts'
import { done, good, type Outcome, refuse } from './outcome.ts'
import { publishRoster } from './publish.ts'
import type { SchemeRefusal } from './scheme.ts'
import { tendUsedInvitations } from './used-invitations.ts'
import type { World } from './world.ts'

type Open = Extract<Invitation, { stage: 'open' }>
type Applied = Extract<Invitation, { stage: 'applied' }>

/** Looks into the drops of open invitations and keeps what was left there. Gives all that wait to be admitted. */
export function readApplications(world: World, office: Desk): Promise<Outcome<readonly Applied[]>> {
  return office.inTurn(async () => {
    for (const invitation of office.held.invitations()) {
      if (invitation.stage !== 'open' || isLongOver(invitation, world.today)) continue
      const looked = await look(world, office, invitation)
      if (!looked.ok) return looked
    }
    const saved = office.vault.unsaved ? await office.vault.save() : done
    return saved.ok ? good(office.held.invitations().filter(isApplied)) : saved
  })
}

/** What was left in time is read even where the office looks in late; the link itself refuses whoever comes late. */
const isLongOver = ({ goodUntil }: Open, today: Day): boolean => addDays(goodUntil, invitationDays) < today

const isApplied = (invitation: Invitation): invitation is Applied => invitation.stage === 'applied'

/** An application for another desk than the one invited to is not one. */
async function look(world: World, office: Desk, invitation: Open): Promise<Outcome<void>> {
  const { address } = await applicationDrop(invitation.secret)
  const read = await world.line.readDrops([address])
  if (!read.ok) return read
  const [body] = read.value
  const opened = body && (await openApplication(invitation.secret, body))
  if (opened?.ok && opened.value.desk === invitation.desk)
    office.vault.put(kinds.invitation, invitation.id, {
      ...invitation,
      stage: 'applied',
      application: opened.value,
      appliedOn: world.today
    })
  return done
}

/** The four check words on the office's side. */
export function applicationWords(world: World, office: Desk, invitation: Applied): Promise<CheckWords> {
  return joinWords(world.stretch, office.scheme.published, invitation.secret, invitation.application.card)
}

/** Signs one roster that admits all of these, after their check words were compared, and takes the applications away. */
export function admit(
  world: World,
  office: Desk,
  ids: readonly string[]
): Promise<Outcome<void, 'not-entitled' | 'no-application' | SchemeRefusal>> {
  return office.inTurn(async () => {
    const admitted = office.held
      .invitations()
      .filter(isApplied)
      .filter(({ id }) => ids.includes(id))
    if (admitted.length !== ids.length) return refuse('no-application')
    // Those already in the roster are there from an admission that was cut short before it was noted here.
    const missing = admitted.filter(({ application }) => !office.scheme.people.has(application.card.signingKey))
    const people = [...office.scheme.roster.people, ...missing.map(each => rosterPerson(each, world.today))]
    const published = missing.length > 0 ? await publishRoster(world, office, { people }) : done
    return published.ok ? clearAway(world, office, admitted) : published
  })
}

/** Leads show themselves in the roster, and mentors who like to: a mentor's portrait for the leads travels sealed. */
function rosterPerson({ application }: Applied, today: Day): RosterPerson {
  const { card, desk, name, profession, areas, about, looksIn } = application
  const shown = { ...(about && { about }), ...(desk === 'lead' && looksIn && { looksIn }) }
  return { card, desk, name, profession, areas, ...shown, since: today, state: 'active' }
}

async function clearAway(world: World, office: Desk, admitted: readonly Applied[]): Promise<Outcome<void>> {
  for (const invitation of admitted) {
    const { appliedOn: _, ...kept } = invitation
    office.vault.put(kinds.invitation, invitation.id, { ...kept, stage: 'admitted', admittedOn: world.today })
  }
  const saved = await office.vault.save()
  return saved.ok ? tendUsedInvitations(world, office) : saved
}
