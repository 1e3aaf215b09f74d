import type { Profile } from '../vocabulary/profile.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { PersonKeys, ReturnKeys } from './keys.ts'
import type { Letter, LetterRefusal, Reading, Recipient, SealedLetter, Signed, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'

export type ProfileLetter = Letter<Profile> & Signed

/** Mentor to each lead. Signed; starts no thread. */
export async function sealProfile(
  _profile: Profile,
  _lead: Recipient,
  _mentor: PersonKeys,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openProfile(
  _envelope: Bytes,
  _lead: ReturnKeys,
  _reading: Reading
): Promise<Outcome<ProfileLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
