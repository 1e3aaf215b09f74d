import { makeReturnKeys, type ReturnKeys, returnBoxOf } from '../letters/keys.ts'
import type { SealedLetter, SealingRefusal, Writing } from '../letters/letter.ts'
import { sealReferral } from '../letters/referral.ts'
import { makeSecret, type Secret } from '../letters/secret.ts'
import { type BlindedSlips, makeSlips } from '../letters/slip.ts'
import { type CheckWords, leadWords } from '../letters/words.ts'
import type { Referral } from '../vocabulary/referral.ts'
import { isAvailable, type PersonKey, type RosterPerson } from '../vocabulary/roster.ts'
import { toBase64url } from '../wire/bytes.ts'
import { type Desk, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { ReferralDraft, SentReferral } from './held/sent-referral.ts'
import { enclose, isWaitingToLeave, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { SchemeAtHand } from './scheme.ts'
import type { World } from './world.ts'

/** Keeps the form as it stands; `id` to go on with a draft begun earlier. Gives the draft. */
export function saveDraft(
  world: World,
  mentee: Desk,
  facts: ReferralDraft,
  id: string = toBase64url(world.random(16))
): Promise<Outcome<SentReferral, 'sent-already'>> {
  return mentee.inTurn(async () => {
    const before = mentee.vault.get(kinds.sentReferral, id)
    if (before && before.stage !== 'draft') return refuse('sent-already')
    const draft = { stage: 'draft', id, savedOn: world.today, facts } as const
    mentee.vault.put(kinds.sentReferral, id, draft)
    const saved = await mentee.vault.save()
    return saved.ok ? good(draft) : saved
  })
}

/** What is still missing before a draft may be sent, by the name of the field. */
export type MissingField = 'area' | 'lead' | 'calledName' | 'telephone' | 'workplace'

export function missingFields(facts: ReferralDraft): readonly MissingField[] {
  const missing: MissingField[] = []
  if (!facts.area) missing.push('area')
  if (!facts.lead) missing.push('lead')
  if (!facts.calledName.trim()) missing.push('calledName')
  if (!facts.telephone.trim()) missing.push('telephone')
  if (!facts.practice && !facts.workplace.trim()) missing.push('workplace')
  return missing
}

export type AskRefusal = 'incomplete' | 'lead-unavailable' | 'no-draft' | SealingRefusal

/**
 * Seals the draft to the chosen lead alone, with a box and key made for it, and leaves it in their letterbox. What is
 * sent is kept before it leaves: walked again after a failure it sends the same letter, not a second one.
 */
export function sendReferral(world: World, mentee: Desk, id: string): Promise<Outcome<SentReferral, AskRefusal>> {
  return mentee.inTurn(async () => {
    const held = mentee.vault.get(kinds.sentReferral, id)
    if (!held) return refuse('no-draft')
    if (held.stage === 'draft') {
      const sealed = await seal(world, mentee.scheme, held.facts, writing(world, mentee))
      if (!sealed.ok) return sealed
      const { letter, lead, slips, ...kept } = sealed.value
      mentee.vault.put(kinds.sentReferral, id, {
        ...kept,
        stage: 'sent',
        id,
        facts: held.facts,
        lead: lead.card.signingKey,
        leadName: lead.name,
        slips: slips.kept,
        sentOn: world.today,
        replies: []
      })
      enclose(mentee, letter, id)
    } else if (held.stage !== 'sent' || !isWaitingToLeave(mentee, id)) return good(held)
    const sent = await saveAndSend(world, mentee)
    return sent.ok ? good(mentee.vault.get(kinds.sentReferral, id) ?? held) : sent
  })
}

interface Sealed {
  readonly letter: SealedLetter
  readonly lead: RosterPerson
  readonly keys: ReturnKeys
  readonly thread: Secret
  readonly slips: BlindedSlips
}

async function seal(
  world: World,
  scheme: SchemeAtHand,
  facts: ReferralDraft,
  writing: Writing
): Promise<Outcome<Sealed, AskRefusal>> {
  const lead = facts.lead === undefined ? undefined : scheme.people.get(facts.lead)
  if (lead?.desk !== 'lead' || !isAvailable(lead)) return refuse('lead-unavailable')
  const keys = makeReturnKeys(world.random)
  const thread = makeSecret(world.random)
  const slips = await makeSlips(world.random)
  const referral = await complete(scheme, facts, keys, slips)
  if (!referral) return refuse('incomplete')
  const letter = await sealReferral(referral, lead.card, thread, writing)
  return letter.ok ? good({ letter: letter.value, lead, keys, thread, slips }) : letter
}

/** The form as the letter has it: complete, and with names nobody typed left out. */
async function complete(
  scheme: SchemeAtHand,
  facts: ReferralDraft,
  keys: ReturnKeys,
  { slips, vouchers }: BlindedSlips
): Promise<Referral | undefined> {
  const { area, lead: _, ...rest } = facts
  if (!area || missingFields(facts).length > 0) return undefined
  const keepAwayFrom = facts.keepAwayFrom.map(name => name.trim()).filter(name => name !== '')
  const agreementVersion = scheme.settings.agreement.version
  return { ...rest, area, keepAwayFrom, agreementVersion, returnBox: await returnBoxOf(keys), slips, vouchers }
}

/** The lead words of the mentee's side, for the first call. Undefined for a draft, and when the lead is no longer known. */
export async function sentLeadWords(
  world: World,
  mentee: Desk,
  referral: SentReferral
): Promise<CheckWords | undefined> {
  if (referral.stage === 'draft') return undefined
  const lead = mentee.scheme.people.get(referral.lead)
  return lead && wordsWith(world, mentee.scheme, lead, referral.keys, referral.thread)
}

const wordsWith = async (world: World, scheme: SchemeAtHand, lead: RosterPerson, keys: ReturnKeys, thread: Secret) =>
  leadWords(world.stretch, scheme.id, lead.card, await returnBoxOf(keys), thread)

/** A request to be rung, sealed, and the four lead words that go with it. */
export interface SealedToBeRung {
  readonly letter: SealedLetter
  readonly leadWords: CheckWords
}

/** Seals it once. What comes of it is sent by `sendToBeRung`, again and again until that succeeds. */
export async function sealToBeRung(
  world: World,
  scheme: SchemeAtHand,
  lead: PersonKey,
  facts: ReferralDraft
): Promise<Outcome<SealedToBeRung, AskRefusal>> {
  const writing = { scheme: scheme.published, today: world.today, random: world.random }
  const sealed = await seal(world, scheme, { ...facts, lead }, writing)
  if (!sealed.ok) return sealed
  const { letter, keys, thread } = sealed.value
  return good({ letter, leadWords: await wordsWith(world, scheme, sealed.value.lead, keys, thread) })
}

/** The same bytes again after a failure: the lead has one request, however often this is walked. */
export const sendToBeRung = (world: World, { letter }: SealedToBeRung): Promise<Outcome<void>> =>
  world.line.leaveLetter(letter.envelope)

/**
 * The short door: nothing is kept, no six words are made; the lead rings. Gives the four lead words to note down,
 * with which anybody can later ask whether it was collected (`isCollected`).
 */
export async function askToBeRung(
  world: World,
  scheme: SchemeAtHand,
  lead: PersonKey,
  facts: ReferralDraft
): Promise<Outcome<{ readonly leadWords: CheckWords }, AskRefusal>> {
  const sealed = await sealToBeRung(world, scheme, lead, facts)
  if (!sealed.ok) return sealed
  const sent = await sendToBeRung(world, sealed.value)
  return sent.ok ? good({ leadWords: sealed.value.leadWords }) : sent
}
