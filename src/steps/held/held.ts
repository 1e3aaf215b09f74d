import type { Vault } from '../../letters/vault.ts'
import type { ReceivedBrief } from './briefs.ts'
import type { HeldBuddyRequest } from './buddy-request.ts'
import type { Invitation } from './invitation.ts'
import * as kinds from './kinds.ts'
import type { LetterNote } from './letter-note.ts'
import type { Pairing } from './pairing.ts'
import type { HeldProfile, OwnProfile } from './profiles.ts'
import type { ReceivedIntroduction } from './received-introduction.ts'
import type { ReceivedReferral } from './received-referral.ts'
import type { Self } from './self.ts'
import type { SentReferral } from './sent-referral.ts'

/** What a desk has in its vault, ready to be shown. */
export interface Held {
  self(): Self
  /** Mentee. */
  sentReferrals(): readonly SentReferral[]
  /** Lead: longest waiting first. */
  receivedReferrals(): readonly ReceivedReferral[]
  profiles(): readonly HeldProfile[]
  /** Mentor. */
  ownProfile(): OwnProfile | undefined
  introductions(): readonly ReceivedIntroduction[]
  briefs(): readonly ReceivedBrief[]
  /** Mentee and mentor. */
  pairings(): readonly Pairing[]
  /** Lead and office: longest waiting first. */
  buddyRequests(): readonly HeldBuddyRequest[]
  /** Office. */
  invitations(): readonly Invitation[]
  /** Letters that could not be taken, with the reason. */
  letterNotes(): readonly LetterNote[]
  /** How many letters are kept here because the line was away: they leave at the next visit. */
  waitingToLeave(): number
}

export function heldIn(vault: Vault): Held {
  return {
    self: () => {
      const self = vault.get(kinds.self, 'self')
      if (!self) throw new Error('steps: a private space without an owner')
      return self
    },
    sentReferrals: () => values(vault.list(kinds.sentReferral)),
    receivedReferrals: () =>
      [...values(vault.list(kinds.receivedReferral))].sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1)),
    profiles: () => values(vault.list(kinds.heldProfile)),
    ownProfile: () => vault.get(kinds.ownProfile, 'own'),
    introductions: () => values(vault.list(kinds.receivedIntroduction)),
    briefs: () => values(vault.list(kinds.receivedBrief)),
    pairings: () => values(vault.list(kinds.pairing)),
    buddyRequests: () => [...values(vault.list(kinds.buddyRequest))].sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1)),
    invitations: () => values(vault.list(kinds.invitation)),
    letterNotes: () => values(vault.list(kinds.letterNote)),
    waitingToLeave: () => vault.list(kinds.outbox).length
  }
}

const values = <T>(held: readonly { readonly value: T }[]): readonly T[] => held.map(each => each.value)
