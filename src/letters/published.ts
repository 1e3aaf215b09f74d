import { type Day, daysBetween } from '../vocabulary/day.ts'
import { key, list, type Parsed, shape, whole, words } from '../vocabulary/parse.ts'
import type { PublishedPolicy } from '../vocabulary/policy.ts'
import type { Practices } from '../vocabulary/practice.ts'
import type { PersonKey, Roster } from '../vocabulary/roster.ts'
import type { Scheme } from '../vocabulary/scheme.ts'
import { equal, toBase64url } from '../wire/bytes.ts'
import type { Notice, NoticePlace, SchemeId, Writer } from '../wire/notice.ts'
import { bytesOf } from './secret.ts'

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
  readonly policy: PublishedPolicy | undefined
  /** Newest notice of every name whose signer is entitled. */
  readonly notices: ReadonlyMap<string, Notice>
  /** Where the chain of every name stands, entitled or not. */
  readonly heads: ReadonlyMap<string, NoticePlace>
  /** Names past their good-until day: warn. */
  readonly stale: readonly string[]
  /** What to remember of all this. */
  readonly pins: Pins
}

/** What a browser has seen of a scheme and keeps in its vault, so that it cannot be shown less or other later. */
export const parsePins = shape({
  scheme: key(32),
  heads: list(shape({ name: words(64), height: whole(1, 4294967295), hash: key(32) }), 10_000)
})
export type Pins = Parsed<typeof parsePins>

export const pinsOf = (published: PublishedScheme): Pins => published.pins

/**
 * Pins only what somebody entitled signed: a server could else show one made-up notice of a great height, and whoever
 * saw it would refuse the true one for ever. What was pinned of such a name before stays.
 */
export function pinsAfter(
  before: Pins | undefined,
  scheme: string,
  heads: ReadonlyMap<string, NoticePlace>,
  isEntitled: (name: string) => boolean
): Pins {
  const shown = Array.from(heads, ([name, { height, hash }]) => ({ name, height, hash: toBase64url(hash) }))
  const kept = (before?.heads ?? []).filter(({ name }) => !isEntitled(name))
  return { scheme, heads: [...shown.filter(({ name }) => isEntitled(name)), ...kept] }
}

export type PinRefusal = 'old-roster' | 'old-notice' | 'fork'

/** How the heads shown now contradict what was pinned before, if they do. `previousOf` gives the hash one below a head. */
export function pinRefusal(
  pins: Pins,
  heads: ReadonlyMap<string, NoticePlace>,
  previousOf: (name: string) => NoticePlace['hash'] | undefined
): PinRefusal | undefined {
  for (const pin of pins.heads) {
    const head = heads.get(pin.name)
    if (!head || head.height < pin.height) return pin.name === 'roster' ? 'old-roster' : 'old-notice'
    const sameHeight = head.height === pin.height ? head.hash : undefined
    const shown = sameHeight ?? (head.height === pin.height + 1 ? previousOf(pin.name) : undefined)
    if (shown && !equal(shown, bytesOf(pin.hash))) return 'fork'
  }
  return undefined
}

/** Days past its good-until day, after which a roster is no longer sent to. */
export const graceDays = 60

export const daysPast = (goodUntil: Day | undefined, today: Day): number =>
  goodUntil === undefined ? 0 : Math.max(0, daysBetween(goodUntil, today))
