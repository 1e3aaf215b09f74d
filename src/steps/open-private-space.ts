import type { Desk } from './desk.ts'
import type { DeskKind } from './held/self.ts'
import { type Outcome, refuse } from './outcome.ts'
import type { SchemeAtHand, SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** What a spare key sheet shows: twelve words, and the same as a short text for a QR code. */
export interface SpareKey {
  readonly words: string
  readonly code: string
}

/** Made before anything is sent, so that they can be shown and saved first. */
export interface NewKeys {
  /** Six words with a space between, made by the browser and never chosen. */
  readonly sixWords: string
  /** Always for office, leads and mentors; for a mentee if wanted. */
  readonly spareKey: SpareKey | undefined
}

export async function newKeys(_world: World, _withSpareKey: boolean): Promise<NewKeys> {
  throw Error('not yet walked')
}

/** Whether this desk must have a spare key sheet. */
export const needsSpareKey = (kind: DeskKind): boolean => kind !== 'mentee'

/** `wrong-phrase`: nothing lies where these words lead. `wrong-words`: they are not those of a spare key sheet. */
export type OpenRefusal = 'wrong-phrase' | 'wrong-words' | SchemeRefusal

/**
 * Makes a private space: vault, then slots, each read back and opened, before anything else is sent.
 * Refuses only for trouble on the line; the same keys may then be used again.
 */
export async function makePrivateSpace(
  _world: World,
  _scheme: SchemeAtHand,
  _keys: NewKeys,
  _owner: { readonly desk: DeskKind; readonly name: string }
): Promise<Outcome<Desk>> {
  return refuse('away')
}

export type OpeningKey =
  | { readonly by: 'six-words'; readonly text: string }
  | { readonly by: 'spare-key'; readonly text: string }

/**
 * Opens a private space, verifies the scheme against the one pinned in it and notes this use.
 */
export async function openPrivateSpace(_world: World, _key: OpeningKey): Promise<Outcome<Desk, OpenRefusal>> {
  return refuse('away')
}

/** Adds a spare key sheet to a space that has none. Gives what to print. */
export async function addSpareKey(_world: World, _desk: Desk): Promise<Outcome<SpareKey>> {
  return refuse('away')
}
