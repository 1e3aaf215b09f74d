import { sealChoice } from '../letters/choice.ts'
import { makeReturnKeys, returnBoxOf } from '../letters/keys.ts'
import type { SealingRefusal } from '../letters/letter.ts'
import { makeSecret, type Secret } from '../letters/secret.ts'
import type { Choice } from '../vocabulary/choice.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import { type Desk, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import type { SentReferral } from './held/sent-referral.ts'
import { enclose, isWaitingToLeave, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type ChooseRefusal = 'no-referral' | 'not-now' | 'not-offered' | 'lead-unavailable' | SealingRefusal

export interface ChosenMentor {
  readonly mentor: PersonKey
  readonly maySayPractice: boolean
}

/** The mentee chooses one of those offered; a box and a key are made fresh for this mentor. */
export function choose(
  world: World,
  mentee: Desk,
  id: string,
  { mentor, maySayPractice }: ChosenMentor
): Promise<Outcome<SentReferral, ChooseRefusal>> {
  return mentee.inTurn(async () => {
    const held = mentee.vault.get(kinds.sentReferral, id)
    if (!held) return refuse('no-referral')
    if (held.stage === 'chosen' && isWaitingToLeave(mentee, id)) return sendKept(world, mentee, held)
    if (held.stage !== 'offered') return refuse('not-now')
    const taken = held.offer.candidates.find(candidate => candidate.mentor === mentor)
    if (!taken) return refuse('not-offered')
    const mentorKeys = makeReturnKeys(world.random)
    const mentorThread = makeSecret(world.random)
    const choice = { kind: 'chosen', mentor, mentorBox: await returnBoxOf(mentorKeys), maySayPractice } as const
    const named = { mentor, mentorName: taken.portrait.name, mentorKeys, mentorThread, maySayPractice }
    const now: SentReferral = { ...held, stage: 'chosen', chosenOn: world.today, ...named }
    return seal(world, mentee, now, choice, mentorThread)
  })
}

/** None of those offered, and why, if the mentee likes to say. */
export function chooseNone(
  world: World,
  mentee: Desk,
  id: string,
  why: string
): Promise<Outcome<SentReferral, ChooseRefusal>> {
  return mentee.inTurn(async () => {
    const held = mentee.vault.get(kinds.sentReferral, id)
    if (!held) return refuse('no-referral')
    if (held.stage === 'none-chosen' && isWaitingToLeave(mentee, id)) return sendKept(world, mentee, held)
    if (held.stage !== 'offered') return refuse('not-now')
    const now = { ...held, stage: 'none-chosen', declinedOn: world.today, why } as const
    return seal(world, mentee, now, { kind: 'none', why }, makeSecret(world.random))
  })
}

async function seal(
  world: World,
  mentee: Desk,
  now: Exclude<SentReferral, { stage: 'draft' }>,
  choice: Choice,
  mentorThread: Secret
): Promise<Outcome<SentReferral, ChooseRefusal>> {
  const lead = mentee.scheme.people.get(now.lead)
  if (!lead) return refuse('lead-unavailable')
  const letter = await sealChoice(choice, lead.card, now.thread, mentorThread, writing(world, mentee))
  if (!letter.ok) return letter
  mentee.vault.put(kinds.sentReferral, now.id, now)
  enclose(mentee, letter.value, now.id)
  return sendKept(world, mentee, now)
}

async function sendKept(world: World, mentee: Desk, now: SentReferral): Promise<Outcome<SentReferral>> {
  const sent = await saveAndSend(world, mentee)
  return sent.ok ? good(now) : sent
}

/** The lead records a choice made on the telephone. There is no box to welcome into: the pairing is by telephone. */
export function recordChoice(
  world: World,
  lead: Desk,
  id: string,
  { mentor, maySayPractice }: ChosenMentor
): Promise<Outcome<ReceivedReferral, ChooseRefusal>> {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (held.stage !== 'spoken' && held.stage !== 'offered') return refuse('not-now')
    const profile = lead.vault.get(kinds.heldProfile, mentor)?.profile
    if (!profile) return refuse('not-offered')
    const read = { candidates: [{ mentor, portrait: profile.portrait, reasons: [] }], note: '' }
    const offered = held.stage === 'offered' ? held : { ...held, offeredOn: world.today, offer: read }
    const choice = { chosenBy: 'telephone', mentor, maySayPractice, mentorThread: makeSecret(world.random) } as const
    const now: ReceivedReferral = { ...offered, stage: 'chosen', chosenOn: world.today, ...choice }
    lead.vault.put(kinds.receivedReferral, id, now)
    const saved = await lead.vault.save()
    return saved.ok ? good(now) : saved
  })
}
