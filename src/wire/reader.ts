import { type Bytes, textOf } from './bytes.ts'

class Malformed extends Error {}

/** Reads fields one after another. Every way of running past the end ends in the same place: `parse` gives undefined. */
export class Reader {
  #at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  take(length: number): Bytes {
    if (length > this.left) throw new Malformed()
    const taken = new Uint8Array(this.#bytes.subarray(this.#at, this.#at + length))
    this.#at += length
    return taken
  }

  u8(): number {
    return this.take(1)[0] ?? 0
  }

  u32(): number {
    return new DataView(this.take(4).buffer).getUint32(0)
  }

  /** A length of four bytes, then that many bytes; refused above `atMost`. */
  prefixed(atMost: number): Bytes {
    const length = this.u32()
    if (length > atMost) throw new Malformed()
    return this.take(length)
  }

  text(atMost: number): string {
    return this.require(textOf(this.prefixed(atMost)))
  }

  rest(): Bytes {
    return this.take(this.left)
  }

  /** `count` items of a fixed length until the end; refused when a part is left over or there are more than `atMost`. */
  many<T>(length: number, atMost: number, read: (reader: Reader) => T): T[] {
    if (this.left % length !== 0 || this.left / length > atMost) throw new Malformed()
    return Array.from({ length: this.left / length }, () => read(this))
  }

  require<T>(value: T | undefined): T {
    if (value === undefined) throw new Malformed()
    return value
  }
}

/** What `read` makes of the bytes, or undefined when they are too short, too long or not as they should be. */
export function parse<T>(bytes: Uint8Array, read: (reader: Reader) => T | undefined): T | undefined {
  const reader = new Reader(bytes)
  try {
    const value = read(reader)
    return reader.left === 0 ? value : undefined
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}
