import { signal } from '@preact/signals'
import type { CheckWords } from '../../../letters/words.ts'
import {
  type AskRefusal,
  type SealedToBeRung,
  saveDraft,
  sealToBeRung,
  sendReferral,
  sendToBeRung
} from '../../../steps/ask.ts'
import type { Desk } from '../../../steps/desk.ts'
import { emptyDraft, type ReferralDraft, type SentReferral } from '../../../steps/held/sent-referral.ts'
import type { NewKeys } from '../../../steps/open-private-space.ts'
import { good, type Outcome, refuse } from '../../../steps/outcome.ts'
import type { SchemeAtHand } from '../../../steps/scheme.ts'
import type { World } from '../../../steps/world.ts'
import type { PersonKey, RosterPerson } from '../../../vocabulary/roster.ts'
import { toBase64url } from '../../../wire/bytes.ts'
import { firstName } from '../../pair/first-name.ts'
import { plainText } from '../../pair/plain-text.ts'
import { changes, openDesk, schemeAtHand, world } from '../../shared/desk-state.ts'
import { createRoute } from '../../shared/router.ts'
import { type AskPage, type Door, pageAfter } from './ask-page.ts'

/**
 * What somebody is asking, as they type it: in memory, and from the first save in their private space. Pages write
 * straight into it, so that Back, a refusal or a wait loses nothing.
 */
interface Asking {
  readonly door: Door
  readonly facts: ReferralDraft
  /** The draft in the private space, once there is one. */
  readonly id: string | undefined
  /** Shown before they are used: the same words are tried again when the server was away. */
  readonly keys: NewKeys | undefined
  /** Whether *yes* or *no* was pressed, which the fact alone does not tell. */
  readonly saidMessage: boolean
  readonly readExceptions: boolean
  /** The request that was sent by this asking. */
  readonly sent: string | undefined
  /** The short door leaves nothing but these words. */
  readonly leadWords: CheckWords | undefined
}

const fresh: Asking = {
  door: 'write',
  facts: emptyDraft,
  id: undefined,
  keys: undefined,
  saidMessage: false,
  readExceptions: false,
  sent: undefined,
  leadWords: undefined
}

export const asking = signal<Asking>(fresh)
export const askRoute = createRoute<AskPage>({ name: 'start' }, { forward: true })

export const note = (more: Partial<Asking>): void => {
  asking.value = { ...asking.value, ...more }
}
export const tell = (facts: Partial<ReferralDraft>): void => note({ facts: { ...asking.value.facts, ...plain(facts) } })

/** Only what is typed freely: names and numbers come from lists, or are texts themselves. */
function plain(facts: Partial<ReferralDraft>): Partial<ReferralDraft> {
  const { keepAwayFrom, ...rest } = facts
  const texts = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, typeof value === 'string' ? plainText(value) : value])
  )
  return { ...texts, ...(keepAwayFrom && { keepAwayFrom: keepAwayFrom.map(plainText) }) }
}

/** Takes a fact back: an optional field is left out, never empty. */
export function untell(name: 'practice' | 'lead' | 'profession'): void {
  const { [name]: _gone, ...facts } = asking.value.facts
  note({ facts })
}

/** Begins anew, or goes on with a draft of one's private space. */
export function startAsking(draft?: Extract<SentReferral, { stage: 'draft' }>): void {
  asking.value = draft ? { ...fresh, facts: draft.facts, id: draft.id, saidMessage: true } : fresh
  askRoute.replace({ name: draft ? 'check' : 'start' })
}

export const schemeIfHere = (): SchemeAtHand | undefined => openDesk.value?.scheme ?? schemeAtHand.value

/** The verified scheme. Every page but the first is only shown when there is one. */
export function schemeHere(): SchemeAtHand {
  const scheme = schemeIfHere()
  if (!scheme) throw Error('ask: no scheme is at hand')
  return scheme
}

/** The lead of this request, once one is chosen. */
export const chosenLead = (): RosterPerson | undefined => {
  const { lead } = asking.value.facts
  return lead && schemeIfHere()?.people.get(lead)
}

/** What the lead is called on the pages that follow the choice. */
export const leadsFirstName = (): string => firstName(chosenLead()?.name ?? 'your lead')
export const onlyLead = (): string => `only ${chosenLead()?.name ?? 'your lead'}`

/** Whether this asking has been sent, by either door. */
export const isSent = (): boolean => asking.value.sent !== undefined || asking.value.leadWords !== undefined

/** What is sent is sent: Back leads to the first page, from where what was said afterwards can be seen again. */
export function showSent(): void {
  askRoute.rewind(() => askRoute.go({ name: 'sent' }))
}

/** Goes on to the next page and keeps what was typed so far. */
export function goOn(): void {
  const { door } = asking.value
  void keepDraft()
  askRoute.go(
    pageAfter(askRoute.here.value, {
      door,
      areas: schemeHere().settings.areas.length,
      hasSpace: openDesk.value !== undefined
    })
  )
}

/** How the draft in the private space stands; undefined while there is no private space. */
export const keptAs = signal<'keeping' | 'kept' | 'not-kept' | undefined>(undefined)

let keeping: Promise<void> | undefined
let typedSince = false

/** Keeps the draft, one save after the other: what is typed during a save is kept by the next. */
export function keepDraft(): Promise<void> {
  if (!openDesk.value || asking.value.door === 'ring') return Promise.resolve()
  typedSince = true
  keeping ??= keepAll(openDesk.value).finally(() => {
    keeping = undefined
  })
  return keeping
}

async function keepAll(desk: Desk): Promise<void> {
  while (typedSince) {
    typedSince = false
    keptAs.value = 'keeping'
    const saved = await saveDraft(world(), desk, asking.value.facts, draftId())
    keptAs.value = saved.ok ? 'kept' : 'not-kept'
    changes.value++
  }
}

/** Named before the first save, so that a save repeated after a failure does not make a second draft. */
function draftId(): string {
  const id = asking.value.id ?? toBase64url(world().random(16))
  if (!asking.value.id) note({ id })
  return id
}

/** Saves the draft as it stands and sends that. After a failure the same letter goes, not a second one. */
export async function sendAsWritten(at: World, desk: Desk): Promise<Outcome<SentReferral, AskRefusal>> {
  await keeping
  const saved = await saveDraft(at, desk, asking.value.facts, draftId())
  if (!saved.ok && saved.refusal !== 'sent-already') return refuse(saved.refusal)
  return sendReferral(at, desk, draftId())
}

let sealedOnce: { readonly facts: ReferralDraft; readonly request: SealedToBeRung } | undefined

/** Asks to be rung. After a failure the same letter goes, not a second one: it may have arrived all the same. */
export async function askToBeRungOnce(at: World, lead: PersonKey): Promise<Outcome<CheckWords, AskRefusal>> {
  const { facts } = asking.value
  if (sealedOnce?.facts !== facts) {
    const sealed = await sealToBeRung(at, schemeHere(), lead, facts)
    if (!sealed.ok) return sealed
    sealedOnce = { facts, request: sealed.value }
  }
  const { request } = sealedOnce
  const sent = await sendToBeRung(at, request)
  return sent.ok ? good(request.leadWords) : sent
}
