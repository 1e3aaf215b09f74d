import { type Bytes, concat, prefixed, u32, utf8 } from '../wire/bytes.ts'
import { type Address, dropOverhead, dropSizes, type Pen } from '../wire/drop.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type AeadKey, importAeadKey, type SealRefusal, seal, unseal } from './primitives/aead.ts'
import { derive } from './primitives/derive.ts'

export type DropKind = 'vault' | 'slot' | 'item' | 'invite' | 'receipt'
export type DropRefusal = SealRefusal

/** A drop as its holder sees it: all three come from one secret (protocol 3). */
export interface DropKeys {
  readonly address: Address
  readonly pen: Pen
  readonly key: AeadKey
}

const dropLabel = 'elevenses/drop/1'

export async function dropOf(secret: Bytes): Promise<DropKeys> {
  const [address, pen, key] = await Promise.all([
    derive(secret, `${dropLabel}/address`),
    derive(secret, `${dropLabel}/pen`),
    derive(secret, `${dropLabel}/key`).then(importAeadKey)
  ])
  return { address: address as Address, pen: pen as Pen, key }
}

/**
 * The body to leave: padded to a size class. `place` is the item's id, else empty. Refuses `too-long` above 256 KiB.
 * A `nonce` is for the published vectors (`seal`).
 */
export async function sealDrop(
  drop: DropKeys,
  kind: DropKind,
  place: string,
  plaintext: Bytes,
  nonce?: Bytes
): Promise<Outcome<Bytes, 'too-long'>> {
  const padded = pad(plaintext)
  return padded ? done(await seal(drop.key, padded, associated(drop, kind, place), nonce)) : refused('too-long')
}

/** Refuses `altered` whatever was changed, be it a byte, the kind, the place or the address. */
export async function openDrop(
  drop: DropKeys,
  kind: DropKind,
  place: string,
  body: Bytes
): Promise<Outcome<Bytes, DropRefusal>> {
  const padded = await unseal(drop.key, body, associated(drop, kind, place))
  if (typeof padded === 'string') return refused(padded)
  const plaintext = unpad(padded)
  return plaintext ? done(plaintext) : refused('altered')
}

const associated = (drop: DropKeys, kind: DropKind, place: string): Bytes =>
  concat(prefixed(utf8(dropLabel)), prefixed(utf8(kind)), prefixed(drop.address), prefixed(utf8(place)))

/** Length, bytes and zeros up to what the smallest fitting size class holds; undefined where none fits. */
export function pad(plaintext: Bytes): Bytes | undefined {
  const size = dropSizes.find(each => plaintext.length + 4 <= each - dropOverhead)
  return size === undefined ? undefined : padTo(size - dropOverhead, plaintext)
}

export const padTo = (length: number, plaintext: Bytes): Bytes =>
  concat(u32(plaintext.length), plaintext, new Uint8Array(length - 4 - plaintext.length))

/** The zeros behind need no check: whatever sealed them answers for them. */
export function unpad(padded: Bytes): Bytes | undefined {
  if (padded.length < 4) return undefined
  const length = new DataView(padded.buffer, padded.byteOffset, 4).getUint32(0)
  return length <= padded.length - 4 ? padded.subarray(4, 4 + length) : undefined
}
