import { sealBrief } from '../letters/brief.ts'
import type { SealingRefusal } from '../letters/letter.ts'
import { makeSecret } from '../letters/secret.ts'
import type { Brief } from '../vocabulary/brief.ts'
import type { Day } from '../vocabulary/day.ts'
import { isAvailable, type PersonKey } from '../vocabulary/roster.ts'
import { coarsen } from './coarsen.ts'
import { type Desk, keyringOf, writing } from './desk.ts'
import type { SentBrief } from './held/briefs.ts'
import * as kinds from './held/kinds.ts'
import type { SpokenReferral } from './held/received-referral.ts'
import { enclose, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import { isSpoken } from './shortlist.ts'
import type { World } from './world.ts'

/** What all these mentors would read: the same words for each, since they may compare them. */
export function briefFor(lead: Desk, held: SpokenReferral, mentors: readonly PersonKey[], today: Day): Brief {
  const { area, format, profession: written } = held.referral
  const { profession = written, topics } = held.facts
  const profiles = mentors.flatMap(mentor => lead.vault.get(kinds.heldProfile, mentor)?.profile ?? [])
  return coarsen({ area, format, profession, topics }, lead.scheme.practices, profiles, today)
}

/** How the mentors who were asked about a request have answered, the newest last. */
export const briefsOf = (lead: Desk, request: string): readonly SentBrief[] =>
  lead.vault
    .list(kinds.sentBrief)
    .map(({ value }) => value)
    .filter(each => each.request === request)

/** Asks each of these mentors whether they could start, without saying with whom. Nobody is asked twice about one request. */
export function brief(
  world: World,
  lead: Desk,
  id: string,
  mentors: readonly PersonKey[]
): Promise<Outcome<readonly SentBrief[], 'no-referral' | 'not-now' | 'mentor-unavailable' | SealingRefusal>> {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (!isSpoken(held) || (held.stage !== 'spoken' && held.stage !== 'none-chosen')) return refuse('not-now')
    const asked = new Set(briefsOf(lead, id).map(({ mentor }) => mentor))
    const words = briefFor(lead, held, [...asked, ...mentors], world.today)
    for (const mentor of mentors) {
      const person = lead.scheme.people.get(mentor)
      if (!person || !isAvailable(person)) return refuse('mentor-unavailable')
      if (asked.has(mentor)) continue
      const thread = makeSecret(world.random)
      const letter = await sealBrief(words, person.card, thread, keyringOf(lead).keys, writing(world, lead))
      if (!letter.ok) return letter
      const made = {
        stage: 'sent',
        id: letter.value.id,
        request: id,
        mentor,
        thread,
        brief: words,
        sentOn: world.today
      } as const
      lead.vault.put(kinds.sentBrief, made.id, made)
      enclose(lead, letter.value, made.id)
    }
    const sent = await saveAndSend(world, lead)
    return sent.ok ? good(briefsOf(lead, id)) : sent
  })
}
