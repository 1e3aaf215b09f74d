import { type MenteeFacts, type MentorFacts, menteeFacts, mentorFacts } from '../matching/facts.ts'
import { type Relaxed, ruleIds } from '../matching/hard-rules.ts'
import { type Relaxation, relaxations } from '../matching/relax.ts'
import {
  type NotNow,
  neighbourAmongThree,
  type Ranked,
  type Shortlist,
  shortlist,
  withDemand
} from '../matching/shortlist.ts'
import type { Candidate } from '../vocabulary/offer.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { ReceivedReferral, SpokenReferral } from './held/received-referral.ts'

export type { NotNow, Ranked, Relaxation, Shortlist }

/**
 * Who may be put forward for a request, best first but with somebody from elsewhere among the first three, and who may
 * not, each with reasons: worked out in the lead's browser from the mentors' sealed profiles. Nothing is sent. Undefined
 * for a request not yet spoken about.
 * @param inDemand mentors of whom a plan of the waiting list says so; none while there is no plan.
 */
export function shortlistFor(lead: Desk, id: string, inDemand: readonly PersonKey[] = []): Shortlist | undefined {
  const held = spokenReferral(lead, id)
  if (!held) return undefined
  const { policy, practices } = lead.scheme
  const list = shortlist(policy, factsOf(held), knownMentors(lead), practices, relaxedIn(held))
  const ranked = neighbourAmongThree(list.ranked)
  return { ...list, ranked: ranked.map(each => (inDemand.includes(each.mentor) ? withDemand(each) : each)) }
}

/** The smallest changes that would let somebody in who cannot be put forward now, the most helpful first. */
export function relaxationsFor(lead: Desk, id: string): readonly Relaxation[] {
  const held = spokenReferral(lead, id)
  const { policy, practices } = lead.scheme
  return held ? relaxations(policy, factsOf(held), knownMentors(lead), practices) : []
}

function spokenReferral(lead: Desk, id: string): SpokenReferral | undefined {
  const held = lead.vault.get(kinds.receivedReferral, id)
  return held && isSpoken(held) ? held : undefined
}

export const isSpoken = (held: ReceivedReferral): held is SpokenReferral =>
  held.stage !== 'arrived' && held.stage !== 'closed'

/** Whether a lead may set this rule aside for one pair, with a reason. */
export const isRelaxable = ({ scheme }: Desk, rule: string): boolean =>
  scheme.policy.relaxable.some(each => each === rule)

/** Rules that the lead set aside for this request, each for one mentor and with a reason. */
export const relaxedIn = ({ setAside = [] }: SpokenReferral): readonly Relaxed[] =>
  setAside.flatMap(({ mentor, rule, because }) => {
    const known = ruleIds.find(each => each === rule)
    return known ? [{ mentor, rule: known, because }] : []
  })

/** What the call put right stands before what was written. */
export function factsOf(held: SpokenReferral): MenteeFacts {
  const { practice, profession, workplace, keepAwayFrom, topics } = held.facts
  const { practice: _practice, profession: _profession, ...written } = held.referral
  const told = { ...(practice && { practice }), ...(profession && { profession }), workplace, keepAwayFrom }
  return { ...menteeFacts(held.id, { ...written, ...told }, topics), declined: declinedIn(held) }
}

/** Those who stepped back, and those the mentee did not take. */
const declinedIn = (held: SpokenReferral): readonly PersonKey[] => [
  ...held.steppedBack,
  ...(held.stage === 'none-chosen' ? held.offer.candidates.map(({ mentor }) => mentor) : [])
]

/** Every mentor of the roster whose profile has come. */
export function knownMentors(lead: Desk): readonly MentorFacts[] {
  const busy = busyByMentor(lead)
  return lead.held.profiles().flatMap(({ mentor, profile }) => {
    const person = lead.scheme.people.get(mentor)
    return person?.desk === 'mentor' ? [mentorFacts(person, profile, busy.get(mentor) ?? 0)] : []
  })
}

/** As far as this lead knows: people chosen, introduced or paired. */
function busyByMentor(lead: Desk): ReadonlyMap<PersonKey, number> {
  const busy = new Map<PersonKey, number>()
  for (const held of lead.held.receivedReferrals())
    if (held.stage === 'chosen' || held.stage === 'introduced' || held.stage === 'paired')
      busy.set(held.mentor, (busy.get(held.mentor) ?? 0) + 1)
  return busy
}

/** One of the shortlist as it stands in an offer: portrait, and reasons to read out. */
export function candidate(lead: Desk, { mentor, fits }: Ranked): Candidate {
  const held = lead.vault.get(kinds.heldProfile, mentor)
  if (!held) throw new Error('steps: ranked a mentor whose profile is not here')
  return { mentor, portrait: held.profile.portrait, reasons: fits }
}
