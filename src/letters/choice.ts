import { type Choice, parseChoice } from '../vocabulary/choice.ts'
import { key, type Parse, shape, toJson } from '../vocabulary/parse.ts'
import { fold, type Unfolded } from './envelope.ts'
import type {
  LetterRefusal,
  Reading,
  Recipient,
  SealedLetter,
  SealingRefusal,
  ThreadLetter,
  Writing
} from './letter.ts'
import { done, type Outcome } from './outcome.ts'
import { opener, type Purpose, unsignedReader } from './purpose.ts'
import type { Secret } from './secret.ts'

/** `mentorThread`: the secret of the thread between mentor and mentee, which the introduction hands on. */
export type ChoiceLetter = ThreadLetter<Choice> & { readonly mentorThread: Secret }

interface SealedChoice {
  readonly choice: Choice
  readonly mentorThread: Secret
}
const parseSealedChoice: Parse<SealedChoice> = shape({ choice: parseChoice, mentorThread: key(32) })

const purpose: Purpose<SealedChoice> = { name: 'choice', thread: 'continues', parse: parseSealedChoice }

/** Mentee to lead, in the thread of the referral. Not signed: the thread's secret says who it is. */
export const sealChoice = (
  choice: Choice,
  lead: Recipient,
  thread: Secret,
  mentorThread: Secret,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> => {
  const body = toJson({ choice, mentorThread })
  return fold({ purpose: purpose.name, thread, body, signer: undefined, alsoSigned: [] }, lead, writing)
}

const readSealedChoice = unsignedReader(purpose)

export async function readChoice(unfolded: Unfolded, reading: Reading): Promise<Outcome<ChoiceLetter, LetterRefusal>> {
  const read = await readSealedChoice(unfolded, reading)
  if (!read.ok) return read
  const { choice, mentorThread } = read.value.body
  return done({ ...read.value, body: choice, mentorThread })
}
export const openChoice = opener(readChoice)
