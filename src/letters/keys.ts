import { key, type Parsed, shape } from '../vocabulary/parse.ts'
import type { ReturnBox } from '../vocabulary/referral.ts'
import type { Card } from '../vocabulary/roster.ts'
import type { BoxId, Owner } from '../wire/letterbox.ts'
import type { Random, Secret } from './secret.ts'

/** What opens a letterbox and the letters in it: made for one referral, or for one mentor. Lies in a vault as it is. */
export const parseReturnKeys = shape({ sealingSeed: key(32), boxSecret: key(32) })
export type ReturnKeys = Parsed<typeof parseReturnKeys>

/** The same for a person of the roster, who also signs. */
export const parsePersonKeys = shape({ sealingSeed: key(32), boxSecret: key(32), signingSeed: key(32) })
export type PersonKeys = Parsed<typeof parsePersonKeys>

export function makeReturnKeys(_random: Random): ReturnKeys {
  throw new Error('letters: not written yet')
}

export function makePersonKeys(_random: Random): PersonKeys {
  throw new Error('letters: not written yet')
}

/** What the roster shows of these keys. */
export async function cardOf(_keys: PersonKeys): Promise<Card> {
  throw new Error('letters: not written yet')
}

/** What a letter says of these keys, so that it can be answered. */
export async function returnBoxOf(_keys: ReturnKeys): Promise<ReturnBox> {
  throw new Error('letters: not written yet')
}

/** What lists and deletes the letters of a box. */
export async function ownerOf(_boxSecret: Secret): Promise<Owner> {
  throw new Error('letters: not written yet')
}

/** SHA-256 of the owner: the box certifies itself. */
export async function boxIdOf(_owner: Owner): Promise<BoxId> {
  throw new Error('letters: not written yet')
}
