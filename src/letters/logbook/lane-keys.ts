import { type Bytes, concat, prefixed, u8, u32, utf8 } from '../../wire/bytes.ts'
import type { Address, Pen } from '../../wire/drop.ts'
import { type AeadKey, importAeadKey, tagLength } from '../primitives/aead.ts'
import {
  type DerivingKey,
  derive,
  expand,
  importMacKey,
  importSecret,
  labelled,
  type MacKey
} from '../primitives/derive.ts'
import { bytesOf, type Secret } from '../secret.ts'
import { type Lane, lanes } from './contract.ts'

/** One byte for a lane, wherever it stands in a derivation: 1 = mentee, 2 = mentor. */
const laneByte = (lane: Lane): Bytes => u8(lanes.indexOf(lane) + 1)

const entriesPerBlock = 64
const addressLength = 32
export const noTag = (): Bytes => new Uint8Array(tagLength)

/** What both sides derive from R for one lane: where its entries lie and what they are sealed with (protocol 7). */
export class LaneKeys {
  readonly lane: Lane
  readonly key: AeadKey
  readonly #secret: DerivingKey
  /** Number and tag at its end are filled in anew for every entry: a thousand buffers would cost as much as opening. */
  readonly #associated: Bytes
  /** Addresses by blocks of 64, since one derivation for each would cost more than opening the entry. */
  #blocks: readonly Bytes[] = []
  #deriving: Promise<void> | undefined

  static async of(pairingSecret: Secret, lane: Lane): Promise<LaneKeys> {
    const secret = bytesOf(pairingSecret)
    const [deriving, key, pairing] = await Promise.all([
      importSecret(secret),
      derive(secret, labelled('elevenses/lane/1', laneByte(lane))).then(importAeadKey),
      derive(secret, 'elevenses/pairing/1')
    ])
    const keys = new LaneKeys(lane, deriving, key, pairing)
    await keys.prepare(1)
    return keys
  }

  private constructor(lane: Lane, secret: DerivingKey, key: AeadKey, pairing: Bytes) {
    this.lane = lane
    this.key = key
    this.#secret = secret
    this.#associated = concat(prefixed(utf8('elevenses/entry/1')), pairing, laneByte(lane), u32(0), noTag())
  }

  /** Derives the addresses up to this number. Asked for twice at a time, it is done once. */
  async prepare(number: number): Promise<void> {
    while (blockOf(number) >= this.#blocks.length) {
      this.#deriving ??= this.#derive(blockOf(number))
      await this.#deriving
    }
  }

  /** A few at a time, so that a long lane seldom waits. */
  async #derive(block: number): Promise<void> {
    const first = this.#blocks.length
    const count = Math.max(block + 1 - first, first === 0 ? 1 : 4)
    const derived = await Promise.all(
      Array.from({ length: count }, (_, i) => {
        const label = labelled('elevenses/entry/1', laneByte(this.lane), u32(first + i))
        return expand(this.#secret, label, entriesPerBlock * addressLength)
      })
    )
    this.#blocks = [...this.#blocks, ...derived]
    this.#deriving = undefined
  }

  /** Of a number that was prepared. */
  address(number: number): Address {
    const block = this.#blocks[blockOf(number)]
    if (!block) throw new Error('logbook: an address that was not prepared')
    const at = ((number - 1) % entriesPerBlock) * addressLength
    return block.subarray(at, at + addressLength) as Address
  }

  async addresses(first: number, count: number): Promise<Address[]> {
    await this.prepare(first + count - 1)
    return Array.from({ length: count }, (_, i) => this.address(first + i))
  }

  /**
   * What an entry is sealed to: its pairing, lane, number and the tag before it, of which the whole body may be given,
   * whose tag stands at its end. To be used before the next is asked for.
   */
  associated(number: number, previousTag: Bytes): Bytes {
    const bytes = this.#associated
    const at = bytes.length - tagLength
    for (let byte = 1; byte <= 4; byte++) bytes[at - byte] = number >>> ((byte - 1) * 8)
    // By hand, because a view made for every entry is dearer than sixteen bytes.
    const from = previousTag.length - tagLength
    for (let byte = 0; byte < tagLength; byte++) bytes[at + byte] = previousTag[from + byte] ?? 0
    return bytes
  }
}

const blockOf = (number: number): number => Math.floor((number - 1) / entriesPerBlock)

/** What only the writer of a lane has, from w: the pens of the entries and the key of the marks. */
export interface WriterKeys {
  readonly markKey: MacKey
  penOf(number: number): Promise<Pen>
}

export async function writerKeysOf(writerSecret: Secret): Promise<WriterKeys> {
  const secret = bytesOf(writerSecret)
  const deriving = await importSecret(secret)
  return {
    markKey: await importMacKey(await derive(secret, 'elevenses/mark/1')),
    penOf: async number => (await expand(deriving, labelled('elevenses/entry-pen/1', u32(number)), 32)) as Pen
  }
}

/** The pairing's id: K(R, "elevenses/pairing/1"). */
export const pairingIdOf = (pairingSecret: Secret): Promise<Bytes> =>
  derive(bytesOf(pairingSecret), 'elevenses/pairing/1')
