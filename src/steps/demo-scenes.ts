import type { PersonKey } from '../vocabulary/roster.ts'
import { saveDraft, sendReferral } from './ask.ts'
import { sealBuddyRequest, sendBuddyRequest } from './buddy.ts'
import * as cast from './cast.ts'
import { choose } from './choose.ts'
import { confirmWords } from './confirm.ts'
import { type Act, type Desks, need } from './demo-stage.ts'
import { type Desk, ownKey } from './desk.ts'
import { emptyDraft } from './held/sent-referral.ts'
import { introduce } from './introduce.ts'
import { offer } from './offer.ts'
import { makePrivateSpace } from './open-private-space.ts'
import { reply } from './reply.ts'
import { readScheme } from './scheme.ts'
import { candidate, shortlistFor } from './shortlist.ts'
import { factsAsWritten, markSpoken } from './spoken.ts'
import { visit } from './visit.ts'
import { welcome } from './welcome.ts'
import type { World } from './world.ts'
import { write } from './write.ts'

/** What happened in the last three weeks: one is paired, one has an offer, one has been rung, one has just written. */
export function scenes(desks: Desks): readonly Act[] {
  const { asha, rhys, helen, omar, ben, priya, tom } = cast
  return [
    act('Helen asks for a mentor', 18, world => ask(world, desks, helen, tom)),
    act('Tom rings Helen', 16, world => speak(world, desks, tom, helen, ['Confidence'])),
    act('Tom offers Helen mentors', 15, world => putForward(world, desks, tom, helen)),
    act('Helen chooses Ben', 14, world => take(world, desks, helen, ben)),
    act('Tom introduces Helen to Ben', 13, world => introduceTo(world, desks, tom, helen)),
    act('Ben welcomes Helen', 12, world => welcomeAll(world, desks, ben)),
    act('Helen and Ben write', 11, world => exchange(world, desks)),
    act('Rhys asks for a mentor', 7, world => ask(world, desks, rhys, tom)),
    act('Tom rings Rhys', 5, world => speak(world, desks, tom, rhys, ['New roles', 'Change'])),
    act('Tom offers Rhys mentors', 4, world => putForward(world, desks, tom, rhys)),
    act('Omar asks for a mentor', 4, world => ask(world, desks, omar, priya)),
    act('Priya rings Omar', 2, world => speak(world, desks, priya, omar, ['Mergers', 'Change'])),
    act('Carys asks for a buddy', 2, world => askForBuddy(world, desks)),
    act('Asha asks for a mentor', 1, world => ask(world, desks, asha, priya))
  ]
}

const act = (what: string, daysAgo: number, play: Act['play']): Act => ({ what, daysAgo, play })
const deskOf = (desks: Desks, { slug }: cast.CastMember) => desks.get(slug) as Desk

async function ask(world: World, desks: Desks, asker: cast.CastAsker, lead: cast.CastLead): Promise<void> {
  const scheme = need(await readScheme(world))
  const keys = { sixWords: asker.sixWords, spareKey: undefined }
  const desk = need(await makePrivateSpace(world, scheme, keys, { desk: 'mentee', name: '' }))
  desks.set(asker.slug, desk)
  const { calledName, telephone, practice, profession, reasons, wishes, keepAwayFrom } = asker
  const told = { calledName, telephone, practice, profession, reasons, wishes, keepAwayFrom }
  const draft = need(
    await saveDraft(world, desk, {
      ...emptyDraft,
      ...told,
      safeTimes: 'After seven in the evening',
      area: lead.areas[0] ?? cast.areas[0].id,
      lead: scheme.roster.people.find(person => person.name === lead.name)?.card.signingKey as never
    })
  )
  need(await sendReferral(world, desk, draft.id))
}

/** Openly, of the office: no private space, no words. */
async function askForBuddy(world: World, desks: Desks): Promise<void> {
  const scheme = need(await readScheme(world))
  const office = ownKey(deskOf(desks, cast.morgan))
  need(await sendBuddyRequest(world, need(await sealBuddyRequest(world, scheme, office as PersonKey, cast.carysAsks))))
}

async function speak(
  world: World,
  desks: Desks,
  lead: cast.CastLead,
  asker: cast.CastAsker,
  topics: readonly string[]
): Promise<void> {
  const desk = deskOf(desks, lead)
  need(await visit(world, desk))
  const referral = received(desk, asker)
  need(await reply(world, desk, referral.id, { kind: 'received', note: 'Thank you for writing. I will ring you.' }))
  need(await markSpoken(world, desk, referral.id, { ...factsAsWritten(referral), topics }))
}

async function putForward(world: World, desks: Desks, lead: cast.CastLead, asker: cast.CastAsker): Promise<void> {
  const desk = deskOf(desks, lead)
  const { id } = received(desk, asker)
  const ranked = shortlistFor(desk, id)?.ranked ?? []
  const candidates = ranked.slice(0, 3).map(each => candidate(desk, each))
  need(await offer(world, desk, id, { candidates, note: 'Take your time. Any of them would be glad.' }))
  need(await visit(world, deskOf(desks, asker)))
}

async function take(world: World, desks: Desks, asker: cast.CastAsker, mentor: cast.CastMentor): Promise<void> {
  const desk = deskOf(desks, asker)
  const [referral] = desk.held.sentReferrals()
  const offered = referral?.stage === 'offered' ? referral.offer.candidates : []
  const chosen = offered.find(({ portrait }) => portrait.name === mentor.name)
  if (!referral || !chosen) throw new Error('demo: the mentor was not offered')
  need(await choose(world, desk, referral.id, { mentor: chosen.mentor, maySayPractice: true }))
}

async function introduceTo(world: World, desks: Desks, lead: cast.CastLead, asker: cast.CastAsker): Promise<void> {
  const desk = deskOf(desks, lead)
  need(await visit(world, desk))
  need(await introduce(world, desk, received(desk, asker).id, 'Please ring after seven.'))
}

async function welcomeAll(world: World, desks: Desks, mentor: cast.CastMentor): Promise<void> {
  const desk = deskOf(desks, mentor)
  need(await visit(world, desk))
  for (const { id, stage } of desk.held.introductions())
    if (stage === 'arrived') need(await welcome(world, desk, id, 'I am glad you chose me. I will ring this week.'))
}

async function exchange(world: World, desks: Desks): Promise<void> {
  const [helen, ben] = [deskOf(desks, cast.helen), deskOf(desks, cast.ben)]
  need(await visit(world, helen))
  for (const desk of [helen, ben]) need(await confirmWords(world, desk, pairingOf(desk)))
  const say = async (desk: Desk, text: string) =>
    need(await write(world, desk, pairingOf(desk), { kind: 'letter', text }))
  await say(ben, 'Good to hear your voice on Tuesday. Shall we meet at Lantern Quay next week and walk?')
  await say(helen, 'Yes please, a walk is easier than a room. I have slept better since we spoke.')
  await say(ben, 'Then Thursday at two, by the slipway. Bring the letter if you like, or leave it at home.')
}

const pairingOf = (desk: Desk): string => desk.held.pairings()[0]?.id ?? ''

function received(desk: Desk, asker: cast.CastAsker) {
  const referral = desk.held.receivedReferrals().find(each => each.referral.calledName === asker.calledName)
  if (!referral) throw new Error('demo: a request did not arrive')
  return referral
}
