import { toJson } from '../vocabulary/parse.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import { parseWelcome, type Welcome } from '../vocabulary/welcome.ts'
import type { Bytes } from '../wire/bytes.ts'
import { fold, type Unfolded } from './envelope.ts'
import { type PersonKeys, type ReturnKeys, signingOf } from './keys.ts'
import type {
  LetterRefusal,
  Reading,
  Recipient,
  SealedLetter,
  SealingRefusal,
  Signed,
  ThreadLetter,
  Writing
} from './letter.ts'
import { type Outcome, refused } from './outcome.ts'
import { hash } from './primitives/derive.ts'
import { opener, type SignedPurpose, signedReader } from './purpose.ts'
import { bytesOf, type Secret } from './secret.ts'

export type WelcomeLetter = ThreadLetter<Welcome> & Signed

const purpose: SignedPurpose<Welcome> = {
  name: 'welcome',
  thread: 'continues',
  signedAt: 'mentor',
  parse: parseWelcome,
  alsoSigned: welcome => signedSecret(welcome)
}

/** The mentor answers for the pairing secret by its hash, beside the mentee's key and box which every letter signs. */
const signedSecret = async (welcome: Welcome): Promise<readonly Bytes[]> => [
  await hash('elevenses/r/1', bytesOf(welcome.pairingSecret))
]

/** Mentor to mentee, to the box and key made for this mentor. Signs them together with the pairing secret. */
export async function sealWelcome(
  welcome: Welcome,
  mentee: Recipient,
  thread: Secret,
  mentor: PersonKeys,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const [signer, alsoSigned] = await Promise.all([signingOf(mentor), signedSecret(welcome)])
  return fold({ purpose: purpose.name, thread, body: toJson(welcome), signer, alsoSigned }, mentee, writing)
}

const readAnyWelcome = signedReader(purpose)

/** Refuses `not-my-choice` unless the signer is `chosen`, the mentor of one's own choice. */
export async function readWelcome(
  unfolded: Unfolded,
  reading: Reading,
  chosen: PersonKey | undefined
): Promise<Outcome<WelcomeLetter, LetterRefusal>> {
  const welcome = await readAnyWelcome(unfolded, reading)
  return welcome.ok && welcome.value.signer !== chosen ? refused('not-my-choice') : welcome
}

export const openWelcome = (
  envelope: Bytes,
  mentee: ReturnKeys,
  reading: Reading,
  chosen: PersonKey
): Promise<Outcome<WelcomeLetter, LetterRefusal>> =>
  opener(unfolded => readWelcome(unfolded, reading, chosen))(envelope, mentee, reading)
