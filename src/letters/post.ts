import type { PersonKey } from '../vocabulary/roster.ts'
import type { Bytes } from '../wire/bytes.ts'
import { type AnswerLetter, readAnswer } from './answer.ts'
import { type BriefLetter, readBrief } from './brief.ts'
import { type BuddyLetter, readBuddy } from './buddy.ts'
import { type ChoiceLetter, readChoice } from './choice.ts'
import { type Unfolded, unfold } from './envelope.ts'
import { type IntroductionLetter, readIntroduction } from './introduction.ts'
import type { ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading } from './letter.ts'
import { type OfferLetter, readOffer } from './offer.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type PartingLetter, readParting } from './parting.ts'
import { type ProfileLetter, readProfile } from './profile.ts'
import { type ReferralLetter, readReferral } from './referral.ts'
import { type ReplyLetter, readReply } from './reply.ts'
import { readWelcome, type WelcomeLetter } from './welcome.ts'

/** Whatever may lie in a letterbox, told apart by `purpose`. */
export type Post =
  | ({ readonly purpose: 'profile' } & ProfileLetter)
  | ({ readonly purpose: 'referral' } & ReferralLetter)
  | ({ readonly purpose: 'reply' } & ReplyLetter)
  | ({ readonly purpose: 'offer' } & OfferLetter)
  | ({ readonly purpose: 'choice' } & ChoiceLetter)
  | ({ readonly purpose: 'introduction' } & IntroductionLetter)
  | ({ readonly purpose: 'welcome' } & WelcomeLetter)
  | ({ readonly purpose: 'parting' } & PartingLetter)
  | ({ readonly purpose: 'brief' } & BriefLetter)
  | ({ readonly purpose: 'answer' } & AnswerLetter)
  | ({ readonly purpose: 'buddy' } & BuddyLetter)

/** Opens one letter of a box. `chosen` is the mentor a welcome must come from; without one, every welcome is refused. */
export async function openPost(
  envelope: Bytes,
  keys: ReturnKeys,
  reading: Reading,
  chosen?: PersonKey
): Promise<Outcome<Post, LetterRefusal>> {
  const unfolded = await unfold(envelope, keys, reading)
  return unfolded.ok ? readPost(unfolded.value, reading, chosen) : unfolded
}

async function readPost(
  unfolded: Unfolded,
  reading: Reading,
  chosen: PersonKey | undefined
): Promise<Outcome<Post, LetterRefusal>> {
  switch (unfolded.purpose) {
    case 'profile':
      return as('profile', await readProfile(unfolded, reading))
    case 'referral':
      return as('referral', await readReferral(unfolded, reading))
    case 'reply':
      return as('reply', await readReply(unfolded, reading))
    case 'offer':
      return as('offer', await readOffer(unfolded, reading))
    case 'choice':
      return as('choice', await readChoice(unfolded, reading))
    case 'introduction':
      return as('introduction', await readIntroduction(unfolded, reading))
    case 'welcome':
      return as('welcome', await readWelcome(unfolded, reading, chosen))
    case 'parting':
      return as('parting', await readParting(unfolded, reading))
    case 'brief':
      return as('brief', await readBrief(unfolded, reading))
    case 'answer':
      return as('answer', await readAnswer(unfolded, reading))
    case 'buddy':
      return as('buddy', await readBuddy(unfolded, reading))
    default:
      // A purpose of a newer program.
      return refused('unknown-version')
  }
}

const as = <Name extends string, T extends object>(
  purpose: Name,
  read: Outcome<T, LetterRefusal>
): Outcome<{ readonly purpose: Name } & T, LetterRefusal> => (read.ok ? done({ purpose, ...read.value }) : read)
