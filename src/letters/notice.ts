import type { Day } from '../vocabulary/day.ts'
import { key, list, type Parsed, shape, whole, words } from '../vocabulary/parse.ts'
import type { Practices } from '../vocabulary/practice.ts'
import type { PersonKey, Roster } from '../vocabulary/roster.ts'
import type { Scheme } from '../vocabulary/scheme.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { Notice, NoticePlace, SchemeId, Writer } from '../wire/notice.ts'
import type { PersonKeys } from './keys.ts'
import type { Outcome } from './outcome.ts'

/** What a browser has seen of a scheme and keeps in its vault, so that it cannot be shown less or other later. */
export const parsePins = shape({
  scheme: key(32),
  heads: list(shape({ name: words(64), height: whole(1, 4294967295), hash: key(32) }), 10_000)
})
export type Pins = Parsed<typeof parsePins>

/** All notices of a scheme, verified from the genesis on. */
export interface PublishedScheme {
  readonly id: SchemeId
  /** The id as it stands in links: base64url. */
  readonly idText: string
  /** The current root keys, in the order of their notice. */
  readonly roots: readonly PersonKey[]
  /** Nobody, while no roster is published. */
  readonly roster: Roster
  /** Height 0 and zero while no roster is published. */
  readonly rosterPlace: NoticePlace
  readonly writers: readonly Writer[]
  readonly scheme: Scheme | undefined
  readonly practices: Practices | undefined
  /** Newest entitled notice of every name. */
  readonly notices: ReadonlyMap<string, Notice>
  readonly heads: ReadonlyMap<string, NoticePlace>
  /** Names past their good-until day: warn. */
  readonly stale: readonly string[]
}

export type NoticeRefusal =
  /** Laid out wrongly, a signature or a link of the chain does not hold, or the signer was never entitled. */
  | 'forged'
  /** The server shows a lower roster than was seen before. */
  | 'old-roster'
  /** The server shows a lower notice of another name than was seen before. */
  | 'old-notice'
  /** Two notices of one name and height: different people are shown different things. */
  | 'fork'
  | 'wrong-scheme'
  /** The roster is sixty days past its good-until day. */
  | 'expired'
  /** There is no genesis: the server keeps no scheme yet. */
  | 'no-scheme'

export interface ExpectedScheme {
  readonly today: Day
  readonly id?: SchemeId | undefined
  readonly pins?: Pins | undefined
}

/** Verifies what `line.readNotices()` gave. A notice whose signer is not entitled in this roster does not count. */
export async function checkNotices(
  _bundle: readonly Bytes[],
  _expected: ExpectedScheme
): Promise<Outcome<PublishedScheme, NoticeRefusal>> {
  throw new Error('letters: not written yet')
}

export function pinsOf(_published: PublishedScheme): Pins {
  throw new Error('letters: not written yet')
}

/** H("elevenses/genesis/1", genesis), over the genesis as it is served, signature included. */
export async function schemeIdOf(_genesis: Bytes): Promise<SchemeId> {
  throw new Error('letters: not written yet')
}

/** The first notice of a scheme, signed by the first root key. */
export async function signGenesis(
  _keys: PersonKeys,
  _roots: readonly PersonKey[],
  _today: Day
): Promise<{ readonly id: SchemeId; readonly bytes: Bytes }> {
  throw new Error('letters: not written yet')
}

export interface NoticeToSign {
  readonly name: string
  /** UTF-8 JSON for every name but `genesis` and `root-change`. */
  readonly body: Bytes
  readonly goodUntil?: Day
  /** Only for `roster`. */
  readonly writers?: readonly Writer[]
}

/** The next notice of its name on top of what is published, ready for `line.publishNotice`. */
export async function signNotice(
  _keys: PersonKeys,
  _published: PublishedScheme,
  _notice: NoticeToSign,
  _today: Day
): Promise<Bytes> {
  throw new Error('letters: not written yet')
}

/** A JSON value as the body of a notice. */
export function jsonBody(_value: object): Bytes {
  throw new Error('letters: not written yet')
}
