import type { SealingRefusal } from '../letters/letter.ts'
import { makePairingKeys } from '../letters/logbook.ts'
import { sealParting } from '../letters/parting.ts'
import { makeSecret, type Secret } from '../letters/secret.ts'
import { sealWelcome } from '../letters/welcome.ts'
import type { Parting } from '../vocabulary/parting.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import { toBase64url } from '../wire/bytes.ts'
import { type Desk, keyringOf, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { Pairing } from './held/pairing.ts'
import type { ReceivedIntroduction } from './held/received-introduction.ts'
import { enclose, isWaitingToLeave, saveAndSend } from './outbox.ts'
import { done, good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type WelcomeRefusal = 'no-introduction' | 'not-now' | SealingRefusal
type Arrived = Extract<ReceivedIntroduction, { stage: 'arrived' }>

/**
 * The mentor says yes: makes the pairing secret, keeps it, seals it to the mentee and tells the lead *accepted*.
 * Gives the pairing; undefined where the mentee chose by telephone, since there is no room to write in.
 */
export function welcome(
  world: World,
  mentor: Desk,
  introductionId: string,
  note: string
): Promise<Outcome<Pairing | undefined, WelcomeRefusal>> {
  return mentor.inTurn(async () => {
    const held = mentor.vault.get(kinds.receivedIntroduction, introductionId)
    if (!held) return refuse('no-introduction')
    if (held.stage === 'arrived') {
      const accepted = await accept(world, mentor, held, note)
      if (!accepted.ok) return accepted
    } else if (!isWaitingToLeave(mentor, introductionId)) return refuse('not-now')
    const sent = await saveAndSend(world, mentor)
    return sent.ok ? good(mentor.held.pairings().find(({ from }) => from === introductionId)) : sent
  })
}

async function accept(world: World, mentor: Desk, held: Arrived, note: string): Promise<Outcome<void, SealingRefusal>> {
  const tell = () => tellLead(world, mentor, held.lead, held.thread, { kind: 'accepted' }, held.id)
  const { returnBox } = held.introduction
  if (!returnBox) {
    const told = await tell()
    if (!told.ok) return told
    mentor.vault.put(kinds.receivedIntroduction, held.id, { ...held, stage: 'by-telephone', acceptedOn: world.today })
    return done
  }
  const pairingSecret = makeSecret(world.random)
  const { keys, card } = keyringOf(mentor)
  const letter = await sealWelcome({ pairingSecret, note }, returnBox, held.thread, keys, writing(world, mentor))
  if (!letter.ok) return letter
  // Only now, so that a lead never hears of a yes that could not be sealed.
  const told = await tell()
  if (!told.ok) return told
  enclose(mentor, letter.value, held.id)
  const id = toBase64url(world.random(16))
  mentor.vault.put(kinds.pairing, id, {
    stage: 'running',
    id,
    side: 'mentor',
    otherName: held.introduction.calledName,
    mentor: card.signingKey,
    keys: makePairingKeys(pairingSecret, 'mentor', world.random),
    mentee: returnBox,
    from: held.id,
    startedOn: world.today,
    welcome: note,
    readUpTo: 0,
    draft: '',
    unsaid: [],
    stopped: false
  })
  mentor.vault.put(kinds.receivedIntroduction, held.id, {
    ...held,
    stage: 'welcomed',
    welcomedOn: world.today,
    pairing: id
  })
  return done
}

/** The mentor steps back, without a reason. The name is forgotten here. */
export function stepBack(
  world: World,
  mentor: Desk,
  introductionId: string
): Promise<Outcome<ReceivedIntroduction, WelcomeRefusal>> {
  return mentor.inTurn(async () => {
    const held = mentor.vault.get(kinds.receivedIntroduction, introductionId)
    if (!held) return refuse('no-introduction')
    if (held.stage === 'arrived') {
      const told = await tellLead(world, mentor, held.lead, held.thread, { kind: 'step-back' }, held.id)
      if (!told.ok) return told
      const { id, lead } = held
      mentor.vault.put(kinds.receivedIntroduction, id, { stage: 'stepped-back', id, lead, steppedBackOn: world.today })
    } else if (held.stage !== 'stepped-back') return refuse('not-now')
    const sent = await saveAndSend(world, mentor)
    return sent.ok ? good(mentor.vault.get(kinds.receivedIntroduction, introductionId) ?? held) : sent
  })
}

/** A note to the lead about somebody introduced: put in the outbox, not yet sent. A lead who is gone is not told. */
export async function tellLead(
  world: World,
  mentor: Desk,
  lead: PersonKey,
  thread: Secret,
  parting: Parting,
  concerns: string
): Promise<Outcome<void, SealingRefusal>> {
  const person = mentor.scheme.people.get(lead)
  if (!person) return done
  const letter = await sealParting(parting, person.card, thread, keyringOf(mentor).keys, writing(world, mentor))
  if (!letter.ok) return letter
  enclose(mentor, letter.value, concerns)
  return done
}
