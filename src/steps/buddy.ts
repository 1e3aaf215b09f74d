import { sealBuddy } from '../letters/buddy.ts'
import type { SealedLetter, SealingRefusal } from '../letters/letter.ts'
import type { Post } from '../letters/post.ts'
import type { BuddyRequest } from '../vocabulary/buddy.ts'
import { daysBetween } from '../vocabulary/day.ts'
import { isAvailable, type PersonKey, type RosterPerson } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { News } from './news.ts'
import { done, good, type Outcome, refuse } from './outcome.ts'
import type { SchemeAtHand } from './scheme.ts'
import type { World } from './world.ts'

// Buddies are openly known. Nothing here touches a request for mentoring, and nothing of the two is ever joined.

/** Who may be asked for a buddy: leads who are there, and the office. */
export const buddyReaders = (scheme: SchemeAtHand): readonly RosterPerson[] =>
  scheme.roster.people.filter(person => person.desk !== 'mentor' && isAvailable(person))

/** Seals it once. What comes of it is sent by `sendBuddyRequest`, again and again until that succeeds. */
export async function sealBuddyRequest(
  world: World,
  scheme: SchemeAtHand,
  reader: PersonKey,
  request: BuddyRequest
): Promise<Outcome<SealedLetter, 'lead-unavailable' | SealingRefusal>> {
  const to = buddyReaders(scheme).find(({ card }) => card.signingKey === reader)
  if (!to) return refuse('lead-unavailable')
  const sealed = await sealBuddy(request, to.card, {
    scheme: scheme.published,
    today: world.today,
    random: world.random
  })
  return sealed.ok ? good(sealed.value) : sealed
}

/** The same bytes again after a failure: the reader gets one letter, however often this is walked. */
export const sendBuddyRequest = (world: World, letter: SealedLetter): Promise<Outcome<void>> =>
  world.line.leaveLetter(letter.envelope)

/** At a lead's desk, or the office's. Nothing is saved here: the collector saves once for the whole box. */
export function keepBuddyRequest(world: World, desk: Desk, post: Extract<Post, { purpose: 'buddy' }>): News {
  const { id, body, writtenOn } = post
  desk.vault.put(kinds.buddyRequest, id, { id, request: body, sentOn: writtenOn, receivedOn: world.today })
  return { kind: 'buddy', id }
}

const forgottenAfterDays = 28

/** Within a turn: wishes that were settled four weeks ago. */
export async function forgetBuddyRequests(world: World, desk: Desk): Promise<Outcome<void>> {
  const old = desk.held
    .buddyRequests()
    .filter(({ doneOn }) => doneOn !== undefined && daysBetween(doneOn, world.today) >= forgottenAfterDays)
  for (const { id } of old) desk.vault.remove(kinds.buddyRequest, id)
  return old.length > 0 ? desk.vault.save() : done
}

/** Somebody was found, or it was answered otherwise. Four weeks later the desk's next visit forgets it. */
export function finishBuddyRequest(world: World, desk: Desk, id: string): Promise<Outcome<void>> {
  return desk.inTurn(async () => {
    const held = desk.vault.get(kinds.buddyRequest, id)
    if (!held || held.doneOn) return done
    desk.vault.put(kinds.buddyRequest, id, { ...held, doneOn: world.today })
    return desk.vault.save()
  })
}
