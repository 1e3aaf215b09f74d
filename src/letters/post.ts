import type { PersonKey } from '../vocabulary/roster.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { ChoiceLetter } from './choice.ts'
import type { IntroductionLetter } from './introduction.ts'
import type { ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading } from './letter.ts'
import type { OfferLetter } from './offer.ts'
import type { Outcome } from './outcome.ts'
import type { PartingLetter } from './parting.ts'
import type { ProfileLetter } from './profile.ts'
import type { ReferralLetter } from './referral.ts'
import type { ReplyLetter } from './reply.ts'
import type { WelcomeLetter } from './welcome.ts'

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

/** Opens one letter of a box. `chosen` is the mentor a welcome must come from; without one, every welcome is refused. */
export async function openPost(
  _envelope: Bytes,
  _keys: ReturnKeys,
  _reading: Reading,
  _chosen?: PersonKey
): Promise<Outcome<Post, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
