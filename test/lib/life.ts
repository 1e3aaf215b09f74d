import { saveDraft, sendReferral } from '../../src/steps/ask.ts'
import { choose } from '../../src/steps/choose.ts'
import { introduce } from '../../src/steps/introduce.ts'
import { offer } from '../../src/steps/offer.ts'
import { candidate, shortlistFor } from '../../src/steps/shortlist.ts'
import { factsAsWritten, markSpoken } from '../../src/steps/spoken.ts'
import { visit } from '../../src/steps/visit.ts'
import { welcome } from '../../src/steps/welcome.ts'
import { write } from '../../src/steps/write.ts'
import type { PersonKey } from '../../src/vocabulary/roster.ts'
import { type BuiltScheme, need, type Person } from './scheme.ts'

/** How far a request goes. */
export const stages = ['sent', 'spoken', 'offered', 'chosen', 'introduced', 'paired'] as const
export type Stage = (typeof stages)[number]

/** One person asks, and things take their course as far as `until`. Acts are named by what happens and to whom. */
export async function live(
  scheme: BuiltScheme,
  begin: (act: string) => void,
  name: string,
  lead: Person,
  until: Stage
): Promise<{ readonly mentee: Person; readonly mentor: Person | undefined }> {
  const goesOn = (stage: Stage) => stages.indexOf(until) >= stages.indexOf(stage)
  begin(`open ${name}`)
  const mentee = await scheme.mentee(name)
  begin(`ask ${name}`)
  const leadKey = lead.desk.held.self().keyring?.card.signingKey as PersonKey
  const draft = need(await saveDraft(mentee.world, mentee.desk, scheme.tell.referral(name, leadKey)))
  need(await sendReferral(mentee.world, mentee.desk, draft.id))
  if (!goesOn('spoken')) return { mentee, mentor: undefined }

  begin(`collect ${name}`)
  need(await visit(lead.world, lead.desk))
  const referral = lead.desk.held.receivedReferrals().find(each => each.referral.calledName === name)
  if (!referral) throw new Error('life: a referral did not arrive')
  const facts = { ...factsAsWritten(referral), topics: ['Workload'], note: scheme.tell.sentence() }
  need(await markSpoken(lead.world, lead.desk, referral.id, facts))
  if (!goesOn('offered')) return { mentee, mentor: undefined }

  begin(`offer ${name}`)
  const ranked = shortlistFor(lead.desk, referral.id)?.ranked.slice(0, 3) ?? []
  const candidates = ranked.map(each => candidate(lead.desk, each))
  need(await offer(lead.world, lead.desk, referral.id, { candidates, note: scheme.tell.sentence() }))
  need(await visit(mentee.world, mentee.desk))
  const mentor = scheme.mentors.find(({ desk }) => desk.held.self().keyring?.card.signingKey === candidates[0]?.mentor)
  if (!goesOn('chosen') || !mentor) return { mentee, mentor: undefined }

  begin(`choose ${name}`)
  const chosen = { mentor: candidates[0]?.mentor as PersonKey, maySayPractice: true }
  need(await choose(mentee.world, mentee.desk, draft.id, chosen))
  if (!goesOn('introduced')) return { mentee, mentor }
  need(await visit(lead.world, lead.desk))
  need(await introduce(lead.world, lead.desk, referral.id, scheme.tell.sentence()))
  if (!goesOn('paired')) return { mentee, mentor }

  await pair(scheme, begin, name, mentee, mentor)
  return { mentee, mentor }
}

async function pair(
  scheme: BuiltScheme,
  begin: (act: string) => void,
  name: string,
  mentee: Person,
  mentor: Person
): Promise<void> {
  begin(`welcome ${name}`)
  need(await visit(mentor.world, mentor.desk))
  const introduction = mentor.desk.held
    .introductions()
    .find(each => each.stage === 'arrived' && each.introduction.calledName === name)
  if (!introduction) throw new Error('life: an introduction did not arrive')
  const pairing = need(await welcome(mentor.world, mentor.desk, introduction.id, scheme.tell.sentence()))
  begin(`pair ${name}`)
  need(await visit(mentee.world, mentee.desk))
  const own = mentee.desk.held.pairings()[0]
  if (!pairing || !own) throw new Error('life: a welcome did not arrive')
  for (let i = 0; i < 2; i++) {
    const letter = () => ({ kind: 'letter', text: scheme.tell.sentence() }) as const
    begin(`letter ${name}`)
    need(await write(mentor.world, mentor.desk, pairing.id, letter()))
    need(await write(mentee.world, mentee.desk, own.id, letter()))
  }
}
