import { toJson } from '../vocabulary/parse.ts'
import { type Profile, parseProfile } from '../vocabulary/profile.ts'
import { fold, type Unfolded } from './envelope.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import type { Letter, Reading, Recipient, SealedLetter, SealingRefusal, Signed, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { opener, readSigned } from './purpose.ts'

export type ProfileLetter = Letter<Profile> & Signed

const purpose = { name: 'profile', signedAt: 'mentor', parse: parseProfile } as const

/** Mentor to each lead. Signed; belongs to no thread. */
export async function sealProfile(
  profile: Profile,
  lead: Recipient,
  mentor: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const signer = await signingOf(mentor)
  const body = toJson(profile)
  return fold({ purpose: purpose.name, thread: undefined, body, signer, alsoSigned: [] }, lead, writing)
}

export const readProfile = (unfolded: Unfolded, reading: Reading) => readSigned<Profile>(purpose, unfolded, reading)
export const openProfile = opener<ProfileLetter>(readProfile)
