import { applicationDrop, sealApplication } from '../letters/invite.ts'
import { cardOf, makePersonKeys } from '../letters/keys.ts'
import { pinsOf } from '../letters/notice.ts'
import { type CheckWords, joinWords as wordsOf } from '../letters/words.ts'
import type { Application } from '../vocabulary/application.ts'
import { type Desk, deskOf, keyringOf, ownPlace } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { InvitationLink } from './invite.ts'
import { makeVault, type NewKeys } from './open-private-space.ts'
import { encloseDrop, saveAndSend } from './outbox.ts'
import { done, good, type Outcome, refuse } from './outcome.ts'
import { readScheme, type SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** What an applicant writes of themselves. The card is made by the step. */
export type AboutApplicant = Omit<Application, 'card' | 'desk'>

export type JoinRefusal = SchemeRefusal | 'invitation-used' | 'invitation-expired'

/**
 * Whether a link can still be used, before anybody spends ten minutes on it: `invitation-expired` after its last day,
 * `invitation-used` when something lies where the application would go. What it lets pass, `join` may still refuse.
 */
export async function checkInvitation(
  { line, today }: World,
  { secret, goodUntil }: InvitationLink
): Promise<Outcome<void, 'invitation-used' | 'invitation-expired'>> {
  if (goodUntil < today) return refuse('invitation-expired')
  const { address } = await applicationDrop(secret)
  const read = await line.readDrops([address])
  if (!read.ok) return read
  return read.value[0] === undefined ? done : refuse('invitation-used')
}

/**
 * Makes the applicant's private space first, then leaves the application in the invitation's drop. Refuses with
 * `invitation-used` when somebody has applied with this link already, and with `invitation-expired` after its last day,
 * since nobody would read what is left there.
 */
export async function join(
  world: World,
  invitation: InvitationLink,
  keys: NewKeys,
  about: AboutApplicant
): Promise<Outcome<Desk, JoinRefusal>> {
  if (invitation.goodUntil < world.today) return refuse('invitation-expired')
  const scheme = await readScheme(world, invitation.scheme)
  if (!scheme.ok) return scheme
  const own = makePersonKeys(world.random)
  const vault = await makeVault(world, keys, {
    id: 'self',
    desk: invitation.desk,
    name: about.name,
    keyring: { card: await cardOf(own), keys: own }
  })
  if (!vault.ok) return vault
  vault.value.put(kinds.pins, 'pins', pinsOf(scheme.value.published))
  const desk = deskOf(world, vault.value, scheme.value, undefined)
  const applied = await apply(world, desk, invitation, about)
  return applied.ok ? good(desk) : applied
}

async function apply(
  world: World,
  desk: Desk,
  invitation: InvitationLink,
  about: AboutApplicant
): Promise<Outcome<void, 'invitation-used'>> {
  const self = desk.held.self()
  // A link opened twice by the same person, with the same six words, sends again what was sealed the first time.
  if (self.application === undefined) {
    const application = { ...about, desk: invitation.desk, card: keyringOf(desk).card }
    const drop = await sealApplication(invitation.secret, application)
    if (!drop.ok) return drop
    desk.vault.put(kinds.self, 'self', {
      ...self,
      application: { invitation: invitation.secret, sentOn: world.today, application }
    })
    encloseDrop(desk, drop.value, 'application')
  }
  const sent = await saveAndSend(world, desk)
  if (sent.ok || sent.refusal !== 'occupied') return sent
  return forget(desk)
}

/** Somebody else has used the link: this space stays without an application, and another link can be used with it. */
async function forget(desk: Desk): Promise<Outcome<void, 'invitation-used'>> {
  const { application: _, ...self } = desk.held.self()
  desk.vault.put(kinds.self, 'self', self)
  desk.vault.remove(kinds.outbox, 'drop-application')
  const saved = await desk.vault.save()
  return saved.ok ? refuse('invitation-used') : saved
}

/** The four check words on the applicant's side: to be compared with the office in the room, by video or telephone. */
export async function joinWords(world: World, applicant: Desk): Promise<CheckWords> {
  const { application } = applicant.held.self()
  if (!application) throw new Error('steps: check words without an application')
  return wordsOf(world.stretch, applicant.scheme.published, application.invitation, keyringOf(applicant).card)
}

/** `waiting` until the office has signed a roster with this person in it. */
export const standing = (desk: Desk): 'waiting' | 'in-roster' => (ownPlace(desk) ? 'in-roster' : 'waiting')
