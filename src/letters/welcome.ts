import type { PersonKey } from '../vocabulary/roster.ts'
import type { Welcome } from '../vocabulary/welcome.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { PersonKeys, ReturnKeys } from './keys.ts'
import type { LetterRefusal, Reading, Recipient, SealedLetter, Signed, ThreadLetter, Writing } from './letter.ts'
import type { Outcome } from './outcome.ts'
import type { Secret } from './secret.ts'

export type WelcomeLetter = ThreadLetter<Welcome> & Signed

/** Mentor to mentee, to the box and key made for this mentor. Signs them together with the pairing secret. */
export async function sealWelcome(
  _welcome: Welcome,
  _mentee: Recipient,
  _thread: Secret,
  _mentor: PersonKeys,
  _writing: Writing
): Promise<Outcome<SealedLetter, 'too-long'>> {
  throw new Error('letters: not written yet')
}

/** Refuses `not-my-choice` unless the signer is `chosen`, the mentor of one's own choice. */
export async function openWelcome(
  _envelope: Bytes,
  _mentee: ReturnKeys,
  _reading: Reading,
  _chosen: PersonKey
): Promise<Outcome<WelcomeLetter, LetterRefusal>> {
  throw new Error('letters: not written yet')
}
