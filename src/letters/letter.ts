import type { Day } from '../vocabulary/day.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { LetterToLeave } from '../wire/messages.ts'
import type { PublishedScheme } from './notice.ts'
import type { SealingSuite } from './primitives/xwing.ts'
import type { Random, Secret } from './secret.ts'

export type LetterRefusal =
  /** Changed on its way, or sealed for another box or key: nobody can tell the two apart. */
  | 'altered'
  /** Opened, but its signature holds for another reader: it was passed on. Or of another purpose than asked for. */
  | 'not-for-me'
  | 'unsigned'
  /** The signer has no such desk in the roster, or was suspended or left. */
  | 'not-entitled'
  /** It was written under a newer roster than the server shows here: fetch the notices again. */
  | 'old-roster'
  | 'fork'
  /** Older than nine months, or dated ahead. */
  | 'expired'
  | 'unknown-version'
  /** Not the secret of a thread known here. */
  | 'wrong-thread'
  /** A welcome from somebody other than the mentor one chose. */
  | 'not-my-choice'

/** `unusable-key`: what was given as the recipient's sealing key is none. */
export type SealingRefusal = 'too-long' | 'unusable-key'

/** Where a letter goes: a `Card` or a `ReturnBox`. */
export interface Recipient {
  readonly box: string
  readonly sealingKey: string
}

/** What writing needs beside the words. */
export interface Writing {
  readonly scheme: PublishedScheme
  readonly today: Day
  readonly random: Random
  /** For the published vectors: everybody else seals by the suite of this browser. */
  readonly suite?: SealingSuite
}

/** A letter ready for `line.leaveLetter(letter.envelope)`; keep it until acknowledged, since a retry sends the same bytes. */
export interface SealedLetter {
  readonly id: string
  readonly envelope: LetterToLeave
}

/** What reading needs beside the envelope. */
export interface Reading {
  readonly scheme: PublishedScheme
  readonly today: Day
  /** The secrets of all threads open here: a later letter of an unknown thread is refused. */
  readonly threads: ReadonlySet<Secret>
}

/** An opened letter. Remember `id` for nine months: the same id again is a replay. */
export interface Letter<Body> {
  readonly id: string
  readonly writtenOn: Day
  readonly body: Body
}
/** A letter of a thread: answer with the same secret. */
export interface ThreadLetter<Body> extends Letter<Body> {
  readonly thread: Secret
}
export interface Signed {
  readonly signer: PersonKey
}

/** How many days an id is remembered, and how old a letter may be: nine months, as long as one can wait. */
export const letterDays = 274
