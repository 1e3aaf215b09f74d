import { fromJson, type Parse } from '../vocabulary/parse.ts'
import type { PersonKey, RosterDesk, RosterPerson } from '../vocabulary/roster.ts'
import { type Bytes, toBase64url } from '../wire/bytes.ts'
import { type Unfolded, unfold } from './envelope.ts'
import type { ReturnKeys } from './keys.ts'
import type { Letter, LetterRefusal, Reading, Signed, ThreadLetter } from './letter.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { Secret } from './secret.ts'

/** What makes a letter a referral, an offer or a welcome: its name, its thread, who signs it, what it says. */
export interface Purpose<Body> {
  readonly name: string
  /** `starts`: the reader has not met its thread before. `continues`: the thread must be known. */
  readonly thread: 'starts' | 'continues'
  readonly parse: Parse<Body>
}
export interface SignedPurpose<Body> extends Purpose<Body> {
  readonly signedAt: RosterDesk
  alsoSigned?(body: Body): Promise<readonly Bytes[]>
}

type Read<T> = (unfolded: Unfolded, reading: Reading) => Promise<Outcome<T, LetterRefusal>>
type Open<T> = (envelope: Bytes, keys: ReturnKeys, reading: Reading) => Promise<Outcome<T, LetterRefusal>>

/** Opens an envelope of which one purpose is expected. */
export const opener =
  <T>(read: Read<T>): Open<T> =>
  async (envelope, keys, reading) => {
    const unfolded = await unfold(envelope, keys, reading)
    return unfolded.ok ? read(unfolded.value, reading) : unfolded
  }

/** A letter of no thread that nobody signed. Refuses `not-for-me` and `altered`. */
export const unthreadedReader =
  <Body>(purpose: Pick<Purpose<Body>, 'name' | 'parse'>): Read<Letter<Body>> =>
  async unfolded =>
    letterOf(purpose, unfolded)

/** Refuses `not-for-me` for another purpose, `altered` for a body of another shape, `wrong-thread`. */
export const unsignedReader =
  <Body>(purpose: Purpose<Body>): Read<ThreadLetter<Body>> =>
  async (unfolded, reading) => {
    const letter = letterOf(purpose, unfolded)
    if (!letter.ok) return letter
    const thread = threadOf(purpose, unfolded, reading)
    return thread ? done({ ...letter.value, thread }) : refused('wrong-thread')
  }

/** Refuses moreover `unsigned`, `not-for-me` where the signature does not hold here, and `not-entitled`. */
export const signedReader =
  <Body>(purpose: SignedPurpose<Body>): Read<ThreadLetter<Body> & Signed> =>
  async (unfolded, reading) => {
    const letter = await readSigned(purpose, unfolded, reading)
    if (!letter.ok) return letter
    const thread = threadOf(purpose, unfolded, reading)
    return thread ? done({ ...letter.value, thread }) : refused('wrong-thread')
  }

/** A signed letter that belongs to no thread. */
export async function readSigned<Body>(
  purpose: Omit<SignedPurpose<Body>, 'thread'>,
  unfolded: Unfolded,
  reading: Reading
): Promise<Outcome<Letter<Body> & Signed, LetterRefusal>> {
  const letter = letterOf(purpose, unfolded)
  if (!letter.ok) return letter
  if (!unfolded.signer) return refused('unsigned')
  const alsoSigned = (await purpose.alsoSigned?.(letter.value.body)) ?? []
  if (!(await unfolded.isSigned(alsoSigned))) return refused('not-for-me')
  const signer = toBase64url(unfolded.signer) as PersonKey
  const isEntitled = reading.scheme.roster.people.some(person => mayWrite(person, signer, purpose.signedAt))
  return isEntitled ? done({ ...letter.value, signer }) : refused('not-entitled')
}

function letterOf<Body>(
  purpose: Pick<Purpose<Body>, 'name' | 'parse'>,
  unfolded: Unfolded
): Outcome<Letter<Body>, LetterRefusal> {
  if (unfolded.purpose !== purpose.name) return refused('not-for-me')
  const body = fromJson(unfolded.body, purpose.parse)
  return body === undefined ? refused('altered') : done({ id: unfolded.id, writtenOn: unfolded.writtenOn, body })
}

function threadOf(purpose: Pick<Purpose<unknown>, 'thread'>, unfolded: Unfolded, reading: Reading): Secret | undefined {
  const { thread } = unfolded
  return thread !== undefined && (purpose.thread === 'starts' || reading.threads.has(thread)) ? thread : undefined
}

/** Somebody away or paused may still write; somebody suspended or gone may not. */
const mayWrite = (person: RosterPerson, signer: PersonKey, desk: RosterDesk): boolean =>
  person.card.signingKey === signer && person.desk === desk && ['active', 'away', 'paused'].includes(person.state)
