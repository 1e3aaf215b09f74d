import type { Post } from '../letters/post.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import { keepBuddyRequest } from './buddy.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { offeredPart, type ReceivedReferral, spokenPart } from './held/received-referral.ts'
import { type Misplaced, misplaced, type News } from './news.ts'
import type { World } from './world.ts'

/** Keeps what a letter to a lead says. Nothing is saved here: the collector saves once for the whole box. */
export function receiveAtLead(world: World, lead: Desk, post: Post): News | Misplaced {
  switch (post.purpose) {
    case 'profile':
      return keepProfile(world, lead, post)
    case 'referral':
      return keepReferral(world, lead, post)
    case 'choice':
      return keepChoice(world, lead, post)
    case 'parting':
      return keepParting(world, lead, post)
    case 'buddy':
      return keepBuddyRequest(world, lead, post)
    case 'answer':
      return keepAnswer(world, lead, post)
    case 'reply':
    case 'offer':
    case 'introduction':
    case 'welcome':
    case 'brief':
      return misplaced
  }
}

type At<Purpose extends Post['purpose']> = Extract<Post, { purpose: Purpose }>

/** The newest revision of each mentor is kept, whatever order they come in. */
function keepProfile(world: World, lead: Desk, post: At<'profile'>): News {
  const mentor = post.signer
  const held = lead.vault.get(kinds.heldProfile, mentor)
  if (!held || held.profile.revision < post.body.revision)
    lead.vault.put(kinds.heldProfile, mentor, { id: mentor, mentor, profile: post.body, receivedOn: world.today })
  return { kind: 'profile', mentor }
}

function keepReferral(world: World, lead: Desk, post: At<'referral'>): News {
  const { id, body, thread, writtenOn } = post
  lead.vault.put(kinds.receivedReferral, id, {
    stage: 'arrived',
    id,
    referral: body,
    thread,
    sentOn: writtenOn,
    receivedOn: world.today,
    replies: [],
    steppedBack: []
  })
  return { kind: 'referral', id }
}

/** Only one of those offered can be chosen, and only while the offer stands. */
function keepChoice(world: World, lead: Desk, post: At<'choice'>): News | Misplaced {
  const referral = lead.held.receivedReferrals().find(({ thread }) => thread === post.thread)
  if (!referral || (referral.stage !== 'offered' && referral.stage !== 'none-chosen')) return misplaced
  const choice = post.body
  if (choice.kind === 'none') return keep(lead, 'choice', none(referral, choice.why, world))
  if (!referral.offer.candidates.some(({ mentor }) => mentor === choice.mentor)) return misplaced
  return keep(lead, 'choice', {
    ...offeredPart(referral),
    stage: 'chosen',
    chosenOn: world.today,
    chosenBy: 'letter',
    mentor: choice.mentor,
    maySayPractice: choice.maySayPractice,
    mentorBox: choice.mentorBox,
    mentorThread: post.mentorThread
  })
}

type Offered = Extract<ReceivedReferral, { stage: 'offered' | 'none-chosen' }>

const none = (referral: Offered, why: string, world: World): ReceivedReferral => ({
  ...offeredPart(referral),
  stage: 'none-chosen',
  declinedOn: world.today,
  why
})

/** Only the mentor who was introduced can say how it went. */
function keepParting(world: World, lead: Desk, post: At<'parting'>): News | Misplaced {
  const referral = lead.held
    .receivedReferrals()
    .filter(each => each.stage === 'introduced' || each.stage === 'paired' || each.stage === 'ended')
    .find(({ mentorThread }) => mentorThread === post.thread)
  if (!referral || referral.mentor !== post.signer) return misplaced
  const parting = post.body
  // Letters lie in a box in no order: *ended* may be opened before the *accepted* that was written weeks earlier.
  if (referral.stage === 'ended') return { kind: 'parting', id: referral.id }
  switch (parting.kind) {
    case 'accepted':
      return keep(lead, 'parting', { ...referral, stage: 'paired', pairedOn: world.today })
    case 'step-back':
      return keep(lead, 'parting', steppedBack(referral, post.signer))
    case 'ended':
      return keep(lead, 'parting', {
        ...referral,
        stage: 'ended',
        endedOn: post.writtenOn,
        ...(parting.meetings && { meetings: parting.meetings })
      })
  }
}

/** Back to where names are looked for, and this one is not put forward again. */
function steppedBack(
  referral: Extract<ReceivedReferral, { stage: 'introduced' | 'paired' }>,
  mentor: PersonKey
): ReceivedReferral {
  return { ...spokenPart(referral), stage: 'spoken', steppedBack: [...referral.steppedBack, mentor] }
}

/** Only the mentor who was asked can answer, and once. */
function keepAnswer(world: World, lead: Desk, post: At<'answer'>): News | Misplaced {
  const asked = lead.vault.list(kinds.sentBrief).find(({ value }) => value.thread === post.thread)?.value
  if (asked?.stage !== 'sent' || asked.mentor !== post.signer) return misplaced
  const { canStart } = post.body
  lead.vault.put(kinds.sentBrief, asked.id, { ...asked, stage: 'answered', answeredOn: world.today, canStart })
  return { kind: 'answer', id: asked.request }
}

function keep(lead: Desk, kind: 'choice' | 'parting', referral: ReceivedReferral): News {
  lead.vault.put(kinds.receivedReferral, referral.id, referral)
  return { kind, id: referral.id }
}
