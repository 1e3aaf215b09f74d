import { parsePins } from '../../letters/notice.ts'
import { itemKind, type Kind, settingKind } from '../../letters/vault.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { shape, text, whole } from '../../vocabulary/parse.ts'
import { parseReceivedBrief, parseSentBrief } from './briefs.ts'
import { parseHeldBuddyRequest } from './buddy-request.ts'
import { parseHeldExample } from './example.ts'
import { parseInvitation } from './invitation.ts'
import { parseJournal } from './journal.ts'
import { parseLetterNote, parseSeenLetters } from './letter-note.ts'
import { parseOutgoing } from './outbox.ts'
import { parsePairing } from './pairing.ts'
import { parseHeldProfile, parseOwnProfile } from './profiles.ts'
import { parseReceivedIntroduction } from './received-introduction.ts'
import { parseReceivedReferral } from './received-referral.ts'
import { parseSelf } from './self.ts'
import { parseSentReferral } from './sent-referral.ts'

/** Every kind of thing a vault keeps. Each item is a drop of its own; settings lie in the index. */
export const self = itemKind('self', parseSelf)
export const sentReferral = itemKind('sent-referral', parseSentReferral)
export const receivedReferral = itemKind('received-referral', parseReceivedReferral)
export const heldProfile = itemKind('held-profile', parseHeldProfile)
export const ownProfile = itemKind('own-profile', parseOwnProfile)
export const receivedIntroduction = itemKind('received-introduction', parseReceivedIntroduction)
export const sentBrief = itemKind('sent-brief', parseSentBrief)
export const receivedBrief = itemKind('received-brief', parseReceivedBrief)
export const pairing = itemKind('pairing', parsePairing)
export const invitation = itemKind('invitation', parseInvitation)
export const buddyRequest = itemKind('buddy-request', parseHeldBuddyRequest)
export const example = itemKind('example', parseHeldExample)
export const outbox = itemKind('outbox', parseOutgoing)
export const seenLetters = itemKind('seen-letters', parseSeenLetters)
export const letterNote = itemKind('letter-note', parseLetterNote)
export const journal = itemKind('journal', parseJournal)

export const pins = settingKind('pins', parsePins)
export const lastUse = settingKind('last-use', shape({ on: parseDay, device: text(80) }))
/** The quarter in which everything held was last renewed. */
export const renewed = settingKind('renewed', shape({ quarter: whole(0, 100_000) }))

export const all: readonly Kind<unknown>[] = [
  self,
  sentReferral,
  receivedReferral,
  heldProfile,
  ownProfile,
  receivedIntroduction,
  sentBrief,
  receivedBrief,
  pairing,
  invitation,
  buddyRequest,
  example,
  outbox,
  seenLetters,
  letterNote,
  pins,
  lastUse,
  renewed
]
