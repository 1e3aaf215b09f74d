import { returnBoxOf } from '../letters/keys.ts'
import { makePairingKeys } from '../letters/logbook.ts'
import type { Post } from '../letters/post.ts'
import { toBase64url } from '../wire/bytes.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { type SentOff, type SentReferral, sentPart } from './held/sent-referral.ts'
import { type Misplaced, misplaced, type News } from './news.ts'
import type { World } from './world.ts'

/** Keeps what a letter to a mentee says. Only the lead and the mentor of one's own choice are listened to. */
export async function receiveAtMentee(world: World, mentee: Desk, post: Post): Promise<News | Misplaced> {
  switch (post.purpose) {
    case 'reply':
    case 'offer': {
      const referral = sent(mentee).find(({ thread }) => thread === post.thread)
      if (!referral || referral.lead !== post.signer) return misplaced
      return post.purpose === 'reply'
        ? keepReply(world, mentee, referral, post)
        : keepOffer(world, mentee, referral, post)
    }
    case 'welcome':
      return keepWelcome(world, mentee, post)
    case 'profile':
    case 'referral':
    case 'choice':
    case 'introduction':
    case 'parting':
    case 'brief':
    case 'answer':
    case 'buddy':
      return misplaced
  }
}

const sent = (mentee: Desk): SentOff[] => mentee.held.sentReferrals().filter(isSent)
const isSent = (referral: SentReferral): referral is SentOff => referral.stage !== 'draft'

type At<Purpose extends Post['purpose']> = Extract<Post, { purpose: Purpose }>

/** A reply moves a request on only while there is nobody to choose from yet; later ones are kept beside. */
function keepReply(world: World, mentee: Desk, referral: SentOff, post: At<'reply'>): News {
  const replies = [...referral.replies, { on: world.today, reply: post.body }].slice(-50)
  mentee.vault.put(
    kinds.sentReferral,
    referral.id,
    referral.stage === 'sent' || referral.stage === 'answered'
      ? { ...referral, replies, stage: 'answered', answeredOn: world.today }
      : { ...referral, replies }
  )
  return { kind: 'reply', id: referral.id }
}

/** A new offer takes the place of the one before, also after a mentor stepped back; but not once there is a welcome. */
function keepOffer(world: World, mentee: Desk, referral: SentOff, post: At<'offer'>): News | Misplaced {
  if (referral.stage === 'paired' || referral.stage === 'ended') return misplaced
  mentee.vault.put(kinds.sentReferral, referral.id, {
    ...sentPart(referral),
    stage: 'offered',
    offeredOn: world.today,
    offer: post.body
  })
  return { kind: 'offer', id: referral.id }
}

async function keepWelcome(world: World, mentee: Desk, post: At<'welcome'>): Promise<News | Misplaced> {
  const referral = sent(mentee)
    .filter(each => each.stage === 'chosen')
    .find(({ mentorThread }) => mentorThread === post.thread)
  if (!referral || referral.mentor !== post.signer) return misplaced
  const pairing = toBase64url(world.random(16))
  mentee.vault.put(kinds.pairing, pairing, {
    stage: 'running',
    id: pairing,
    side: 'mentee',
    otherName: referral.mentorName,
    mentor: referral.mentor,
    keys: makePairingKeys(post.body.pairingSecret, 'mentee', world.random),
    mentee: await returnBoxOf(referral.mentorKeys),
    from: referral.id,
    startedOn: world.today,
    welcome: post.body.note,
    readUpTo: 0,
    draft: '',
    unsaid: [],
    stopped: false
  })
  mentee.vault.put(kinds.sentReferral, referral.id, { ...referral, stage: 'paired', pairedOn: world.today, pairing })
  return { kind: 'welcome', id: referral.id, pairing }
}
