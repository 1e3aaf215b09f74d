import { sealBrief } from '../letters/brief.ts'
import type { SealingRefusal } from '../letters/letter.ts'
import { makeSecret } from '../letters/secret.ts'
import { mentorFacts } from '../matching/facts.ts'
import type { Brief } from '../vocabulary/brief.ts'
import type { Day } from '../vocabulary/day.ts'
import { isAvailable, type PersonKey } from '../vocabulary/roster.ts'
import { coarsen } from './coarsen.ts'
import { type Desk, keyringOf, ownPlace, writing } from './desk.ts'
import type { SentBrief } from './held/briefs.ts'
import * as kinds from './held/kinds.ts'
import type { SpokenReferral } from './held/received-referral.ts'
import { enclose, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import { isSpoken } from './shortlist.ts'
import type { World } from './world.ts'

/**
 * What all these mentors would read: the same words for each, since they may compare them. Undefined where fewer than
 * twenty people could be meant, and for a mentor whose profile has not come: what they know of themselves is not known.
 */
export function briefFor(
  lead: Desk,
  held: SpokenReferral,
  mentors: readonly PersonKey[],
  today: Day
): Brief | undefined {
  const { area, format, profession: written } = held.referral
  const { profession = written, topics } = held.facts
  const readers = [...new Set(mentors)].map(mentor => {
    const [person, kept] = [lead.scheme.people.get(mentor), lead.vault.get(kinds.heldProfile, mentor)]
    return person && kept && mentorFacts(person, kept.profile, 0)
  })
  if (!readers.every(reader => reader !== undefined)) return undefined
  const { practices, policy } = lead.scheme
  const leadAreas = ownPlace(lead)?.areas ?? []
  return coarsen({ area, format, profession, topics }, readers, { practices, policy, leadAreas }, today)
}

/** How the mentors who were asked about a request have answered, the newest last. */
export const briefsOf = (lead: Desk, request: string): readonly SentBrief[] =>
  lead.vault
    .list(kinds.sentBrief)
    .map(({ value }) => value)
    .filter(each => each.request === request)

/**
 * Asks these mentors whether they could start, without saying with whom. A request is asked about once: between two times
 * lists, policies and profiles change, and what both times have in common could be a few people. The same mentors again:
 * what has not left yet is sent. `too-few` where fewer than twenty people could be meant.
 */
export function brief(
  world: World,
  lead: Desk,
  id: string,
  mentors: readonly PersonKey[]
): Promise<
  Outcome<readonly SentBrief[], 'no-referral' | 'not-now' | 'mentor-unavailable' | 'too-few' | SealingRefusal>
> {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (!isSpoken(held) || (held.stage !== 'spoken' && held.stage !== 'none-chosen')) return refuse('not-now')
    const asked = briefsOf(lead, id).map(({ mentor }) => mentor)
    if (asked.length === 0) {
      const made = await makeBriefs(world, lead, held, mentors)
      if (!made.ok) return made
    } else if (!mentors.every(mentor => asked.includes(mentor))) return refuse('not-now')
    const sent = await saveAndSend(world, lead)
    return sent.ok ? good(briefsOf(lead, id)) : sent
  })
}

/** All are sealed before any is kept: a request is never asked about by halves. */
async function makeBriefs(
  world: World,
  lead: Desk,
  held: SpokenReferral,
  mentors: readonly PersonKey[]
): Promise<Outcome<undefined, 'mentor-unavailable' | 'too-few' | SealingRefusal>> {
  const words = briefFor(lead, held, mentors, world.today)
  const sealed = []
  for (const mentor of new Set(mentors)) {
    const person = lead.scheme.people.get(mentor)
    if (!person || !isAvailable(person)) return refuse('mentor-unavailable')
    if (!words) return refuse('too-few')
    const thread = makeSecret(world.random)
    const letter = await sealBrief(words, person.card, thread, keyringOf(lead).keys, writing(world, lead))
    if (!letter.ok) return letter
    const { id } = letter.value
    const made = { stage: 'sent', id, request: held.id, mentor, thread, brief: words, sentOn: world.today } as const
    sealed.push({ letter: letter.value, made })
  }
  for (const { letter, made } of sealed) {
    lead.vault.put(kinds.sentBrief, made.id, made)
    enclose(lead, letter, made.id)
  }
  return good(undefined)
}
