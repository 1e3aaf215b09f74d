import type { SealedLetter, SealingRefusal } from '../letters/letter.ts'
import { sealProfile } from '../letters/profile.ts'
import { longestPortraitBytes } from '../vocabulary/portrait.ts'
import type { Profile } from '../vocabulary/profile.ts'
import { isAvailable, peopleAt } from '../vocabulary/roster.ts'
import { utf8 } from '../wire/bytes.ts'
import { type Desk, keyringOf, ownPlace, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { enclose, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type ProfileFacts = Omit<Profile, 'revision'>
export type Sent = { readonly sentTo: number }

/**
 * Keeps a mentor's profile under the next revision, then sends it on as `sendProfile` does. Refuses a portrait above
 * 1,200 bytes.
 */
export function saveProfile(
  world: World,
  mentor: Desk,
  facts: ProfileFacts
): Promise<Outcome<Sent, 'portrait-too-long' | SealingRefusal>> {
  return mentor.inTurn(async () => {
    if (utf8(JSON.stringify(facts.portrait)).length > longestPortraitBytes) return refuse('portrait-too-long')
    const before = mentor.held.ownProfile()
    const profile = { ...facts, revision: (before?.profile.revision ?? 0) + 1 }
    mentor.vault.put(kinds.ownProfile, 'own', { id: 'own', profile, sentTo: before?.sentTo ?? [] })
    const saved = await mentor.vault.save()
    return saved.ok ? sendWhereDue(world, mentor) : saved
  })
}

/** Seals the newest profile to every usable lead that lacks it: walked at each visit too. */
export const sendProfile = (world: World, mentor: Desk): Promise<Outcome<Sent, SealingRefusal>> =>
  mentor.inTurn(() => sendWhereDue(world, mentor))

/** Within a turn. A mentor who is not in the roster yet is not listened to, so nothing is sent. */
export async function sendWhereDue(world: World, mentor: Desk): Promise<Outcome<Sent, SealingRefusal>> {
  const own = mentor.held.ownProfile()
  if (!own || !ownPlace(mentor)) return good({ sentTo: 0 })
  const revisionByLead = new Map(own.sentTo.map(({ lead, revision }) => [lead, revision]))
  const due = peopleAt(mentor.scheme.roster, 'lead').filter(
    lead => isAvailable(lead) && revisionByLead.get(lead.card.signingKey) !== own.profile.revision
  )
  const letters: SealedLetter[] = []
  for (const lead of due) {
    const letter = await sealProfile(own.profile, lead.card, keyringOf(mentor).keys, writing(world, mentor))
    // A lead whose key is none gets nothing, and does not keep the others from theirs.
    if (!letter.ok && letter.refusal === 'unusable-key') continue
    if (!letter.ok) return letter
    letters.push(letter.value)
    revisionByLead.set(lead.card.signingKey, own.profile.revision)
  }
  if (letters.length === 0) return good({ sentTo: 0 })
  // All or none: what is enclosed before another lead's is refused would be sealed and sent again at every visit.
  for (const letter of letters) enclose(mentor, letter, `profile-${own.profile.revision}`)
  const sentTo = [...revisionByLead].map(([lead, revision]) => ({ lead, revision }))
  mentor.vault.put(kinds.ownProfile, 'own', { ...own, sentTo })
  const sent = await saveAndSend(world, mentor)
  return sent.ok ? good({ sentTo: letters.length }) : sent
}
