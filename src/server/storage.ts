import type { Bytes, NamedBytes } from '../wire/bytes.ts'
import type { BodyHash } from '../wire/drop.ts'
import type { BoxId, ClientId, LeftLetter } from '../wire/letterbox.ts'
import type { RefusalCode } from '../wire/refusal.ts'
import type { Season } from './season.ts'

/** SHA-256 of an address: all the server keeps of where a drop lies. */
export type Place = NamedBytes<'Place'>
/** SHA-256 of a pen. */
export type PenHash = NamedBytes<'PenHash'>

export interface HeldPlace {
  readonly place: Place
  readonly pen: PenHash
}

export interface StoredDrop extends HeldPlace {
  readonly body: Bytes
  readonly season: Season
}

export interface Replacement extends HeldPlace {
  /** SHA-256 of the body this one is made from. */
  readonly current: BodyHash
  readonly body: Bytes
}

export interface Renewal extends HeldPlace {
  readonly season: Season
}

export interface SeenPlace {
  readonly place: Place
  /** Undefined where nothing lay. */
  readonly seen: BodyHash | undefined
}

export interface StoredLetter extends LeftLetter {
  readonly box: BoxId
  readonly season: Season
}

export interface StoredNotice {
  readonly name: string
  readonly height: number
  /** The signed bytes, without the signature. */
  readonly bytes: Bytes
  readonly signature: Bytes
}

export type Outcome<Refused extends RefusalCode> =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refused }

/** What may befall any write beside its own refusals: no room, or the server is stopping. Nothing is kept then. */
export type Written<Refused extends RefusalCode = never> = Promise<Outcome<Refused | 'full' | 'stopping'>>

export interface Swept {
  readonly drops: number
  readonly letters: number
}

export interface Compaction {
  /** How long writes waited. */
  readonly pauseMs: number
  readonly bytes: number
}

/**
 * Everything the server keeps, as operations on hashes and bytes. A write is acknowledged only when it would survive
 * a power cut; a refused write changes nothing; the same bytes again succeed.
 */
export interface Storage {
  /** Puts a drop where nothing lies. Refuses `occupied` unless the same body and pen lie there already. */
  createDrop(drop: StoredDrop): Written<'occupied'>
  /** Refuses `absent`, `wrong-pen`, and `changed` when the body there is neither the one named nor the new one. */
  replaceDrop(replacement: Replacement): Written<'absent' | 'wrong-pen' | 'changed'>
  /** Succeeds when nothing lies there; refuses `wrong-pen`. */
  deleteDrop(held: HeldPlace): Written<'wrong-pen'>
  /** All of them or none. */
  renewDrops(renewals: readonly Renewal[]): Written<'absent' | 'wrong-pen'>
  readDrops(places: readonly Place[]): Promise<(Bytes | undefined)[]>
  /**
   * `changed` as soon as one of the drops differs from what was seen, `quiet` when `signal` aborts before. The
   * comparison and the beginning of the wait are one step as far as writes are concerned: no change falls between.
   */
  waitForDrops(drops: readonly SeenPlace[], signal: AbortSignal): Promise<'changed' | 'quiet' | 'busy'>

  /** Refuses `occupied` when another letter with this client id lies in the box. */
  leaveLetter(letter: StoredLetter): Written<'occupied'>
  /** In the order of client ids, beginning after `after`; from the first where that is undefined. */
  listLetters(box: BoxId, after: ClientId | undefined, atMost: number): Promise<LeftLetter[]>
  deleteLetters(box: BoxId, clientIds: readonly ClientId[]): Written

  /** Refuses `notice-out-of-chain` when another notice of this name and height is kept. */
  keepNotice(notice: StoredNotice): Written<'notice-out-of-chain'>
  /** `genesis`, every `root-change`, and the newest of each other name, in the order of names. */
  readNotices(): Promise<StoredNotice[]>

  /** Throws away what may go before this season. */
  sweep(before: Season): Promise<Swept>
  /** Rewrites the file so that nothing in it tells in which order things came. Undefined when nothing was written since. */
  compact(): Promise<Compaction | undefined>
  /** Answers every wait with `quiet`. */
  answerWaits(): void
  /** Answers every wait, finishes what was accepted, compacts, closes. It is closed also when compaction fails. */
  close(): Promise<Compaction | undefined>
}
