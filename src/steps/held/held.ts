import type { Invitation } from './invitation.ts'
import type { LetterNote } from './letter-note.ts'
import type { Pairing } from './pairing.ts'
import type { HeldProfile, OwnProfile } from './profiles.ts'
import type { ReceivedIntroduction } from './received-introduction.ts'
import type { ReceivedReferral } from './received-referral.ts'
import type { Self } from './self.ts'
import type { SentReferral } from './sent-referral.ts'

/** What a desk has in its vault, ready to be shown. Lists stand in the order they were begun. */
export interface Held {
  self(): Self
  /** Mentee. */
  sentReferrals(): readonly SentReferral[]
  /** Lead. */
  receivedReferrals(): readonly ReceivedReferral[]
  profiles(): readonly HeldProfile[]
  /** Mentor. */
  ownProfile(): OwnProfile | undefined
  introductions(): readonly ReceivedIntroduction[]
  /** Mentee and mentor. */
  pairings(): readonly Pairing[]
  /** Office. */
  invitations(): readonly Invitation[]
  /** Letters that could not be taken, with the reason. */
  letterNotes(): readonly LetterNote[]
}
