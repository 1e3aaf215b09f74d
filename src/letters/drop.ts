import type { Bytes } from '../wire/bytes.ts'
import type { Address, Pen } from '../wire/drop.ts'
import type { Outcome } from './outcome.ts'
import type { AeadKey } from './primitives/aead.ts'

export type DropKind = 'vault' | 'slot' | 'item' | 'invite'
export type DropRefusal = 'altered' | 'unknown-version'

/** A drop as its holder sees it: all three come from one secret (protocol 3). */
export interface DropKeys {
  readonly address: Address
  readonly pen: Pen
  readonly key: AeadKey
}

export async function dropOf(_secret: Bytes): Promise<DropKeys> {
  throw new Error('letters: not written yet')
}

/** The body to leave: padded to a size class. `place` is the item's id, else empty. Refuses `too-long` above 256 KiB. */
export async function sealDrop(
  _drop: DropKeys,
  _kind: DropKind,
  _place: string,
  _plaintext: Bytes
): Promise<Outcome<Bytes, 'too-long'>> {
  throw new Error('letters: not written yet')
}

/** Refuses `altered` whatever was changed, be it a byte, the kind, the place or the address. */
export async function openDrop(
  _drop: DropKeys,
  _kind: DropKind,
  _place: string,
  _body: Bytes
): Promise<Outcome<Bytes, DropRefusal>> {
  throw new Error('letters: not written yet')
}
