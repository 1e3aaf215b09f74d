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
  readonly #associatedHead: Bytes
  /** Addresses by blocks of 64, since one derivation for each would cost more than opening the entry. */
  readonly #blocks = new Map<number, Bytes>()

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
    this.#associatedHead = concat(prefixed(utf8('elevenses/entry/1')), pairing, laneByte(lane))
  }

  /** Derives the addresses up to this number. */
  async prepare(number: number): Promise<void> {
    const wanted = Array.from({ length: blockOf(number) + 1 }, (_, block) => block)
    await Promise.all(
      wanted
        .filter(block => !this.#blocks.has(block))
        .map(async block => {
          const label = labelled('elevenses/entry/1', laneByte(this.lane), u32(block))
          this.#blocks.set(block, await expand(this.#secret, label, entriesPerBlock * addressLength))
        })
    )
  }

  /** Of a number that was prepared. */
  address(number: number): Address {
    const block = this.#blocks.get(blockOf(number))
    if (!block) throw new Error('logbook: an address that was not prepared')
    const at = ((number - 1) % entriesPerBlock) * addressLength
    return block.slice(at, at + addressLength) as Address
  }

  async addresses(first: number, count: number): Promise<Address[]> {
    await this.prepare(first + count - 1)
    return Array.from({ length: count }, (_, i) => this.address(first + i))
  }

  /** What an entry is sealed to: its pairing, lane, number and the tag of what stands before it. */
  associated(number: number, previousTag: Bytes): Bytes {
    return concat(this.#associatedHead, u32(number), previousTag)
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
