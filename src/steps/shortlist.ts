import { type MenteeFacts, type MentorFacts, menteeFacts, mentorFacts } from '../matching/facts.ts'
import type { Relaxed } from '../matching/hard-rules.ts'
import { usualPolicy } from '../matching/policy.ts'
import { type Ranked, type Shortlist, shortlist } from '../matching/shortlist.ts'
import type { Candidate } from '../vocabulary/offer.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { SpokenReferral } from './held/received-referral.ts'

export type { Ranked, Shortlist }

/**
 * Who may be put forward for a request, best first, and who may not, each with reasons: worked out in the lead's
 * browser from the mentors' sealed profiles. Nothing is sent. Undefined for a request not yet spoken about.
 */
export function shortlistFor(lead: Desk, id: string, relaxed: readonly Relaxed[] = []): Shortlist | undefined {
  const held = lead.vault.get(kinds.receivedReferral, id)
  if (!held || held.stage === 'arrived' || held.stage === 'closed') return undefined
  const { practices } = lead.scheme
  return shortlist(usualPolicy, factsOf(held), knownMentors(lead), practices, relaxed)
}

/** What the call put right stands before what was written. */
function factsOf(held: SpokenReferral): MenteeFacts {
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
