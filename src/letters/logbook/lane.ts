import { type Bytes, equal } from '../../wire/bytes.ts'
import { tagOf } from '../primitives/aead.ts'
import type { EntryFault, FaultyEntry, LogbookEntry } from './contract.ts'
import { namesOfFaults } from './diagnosis.ts'
import { type LaneKeys, noTag, type WriterKeys } from './lane-keys.ts'
import { type OpenedEntry, openEntry, type Seen, type WrittenEntry } from './sealed-entry.ts'

/** One lane as far as it was read: what lay at each number, and what it turned out to be. */
export class LaneReading {
  readonly keys: LaneKeys
  /** By number less one; undefined where nothing lay though something later did. */
  #bodies: (Bytes | undefined)[] = []
  #opened: (WrittenEntry | undefined)[] = []
  readonly #faults = new Map<number, EntryFault>()

  constructor(keys: LaneKeys) {
    this.keys = keys
  }

  get length(): number {
    return this.#bodies.length
  }

  body(number: number): Bytes | undefined {
    return this.#bodies[number - 1]
  }

  /** The tag of what lies at a number, whether it opens or not; zero before the first; undefined for a hole. */
  tag(number: number): Bytes | undefined {
    if (number === 0) return noTag()
    const body = this.#bodies[number - 1]
    return body && tagOf(body)
  }

  /** The last entry that something lies at: what one's own next entry says one has seen. */
  get head(): Seen {
    for (let number = this.length; number > 0; number--) {
      const tag = this.tag(number)
      if (tag) return { number, tag }
    }
    return { number: 0, tag: noTag() }
  }

  /** Opens what was read next, all at once. With a writer, entries without that writer's mark are forged. */
  async take(bodies: readonly (Bytes | undefined)[], writer: WriterKeys | undefined): Promise<void> {
    const first = this.length + 1
    for (let number = first; number < first + bodies.length; number++) this.#faults.delete(number)
    this.#bodies = [...this.#bodies, ...bodies]
    const opened = await Promise.all(bodies.map((_, i) => this.#open(first + i)))
    this.#opened = [...this.#opened, ...opened]
    if (writer) await Promise.all(opened.map((entry, i) => this.#checkMark(first + i, entry, writer)))
    const unopened = bodies.flatMap((_, i) => (opened[i] ? [] : [first + i]))
    if (unopened.length === 0) return
    const names = await namesOfFaults(this, unopened)
    for (const [number, fault] of names) this.#faults.set(number, fault)
  }

  /** Written by oneself and acknowledged: nothing is left to check. */
  takeOwn(body: Bytes, entry: WrittenEntry): void {
    this.#bodies = [...this.#bodies, body]
    this.#opened = [...this.#opened, entry]
  }

  /** Compares what lies here with what somebody saw here before: the other lane's writer, or oneself at an earlier visit. */
  compare(seen: Seen): void {
    for (let number = this.length + 1; number <= seen.number; number++) this.#faults.set(number, 'missing')
    const tag = seen.number > 0 ? this.tag(seen.number) : undefined
    if (tag && !equal(tag, seen.tag) && !this.#faults.has(seen.number)) this.#faults.set(seen.number, 'replaced')
  }

  /** Whether what lies here does not tell what the next one was sealed behind. */
  isBroken(number: number): boolean {
    const fault = this.#faults.get(number)
    return fault !== undefined && fault !== 'forged'
  }

  entries(): LogbookEntry[] {
    const numbers = this.#opened.map((_, i) => i + 1)
    return numbers.filter(number => this.#opened[number - 1] && !this.#faults.has(number)).map(each => this.entry(each))
  }

  /** Of a number that opened. */
  entry(number: number): LogbookEntry {
    const entry = this.#opened[number - 1]
    if (!entry) throw new Error('logbook: no entry of this number')
    const { writtenOn, body, seen } = entry
    return { lane: this.keys.lane, number, writtenOn, body, seenOfOther: seen.number }
  }

  /** What the writers of this lane say they had seen of the other. */
  seen(): Seen[] {
    return this.#opened.flatMap(entry => entry?.seen ?? [])
  }

  faults(): FaultyEntry[] {
    const faults = Array.from(this.#faults, ([number, fault]) => ({ lane: this.keys.lane, number, fault }))
    return faults.sort((a, b) => a.number - b.number)
  }

  async #open(number: number): Promise<OpenedEntry | undefined> {
    const body = this.body(number)
    const previousTag = this.tag(number - 1)
    return body && previousTag && openEntry(this.keys, { number, previousTag }, body)
  }

  async #checkMark(number: number, entry: OpenedEntry | undefined, writer: WriterKeys): Promise<void> {
    if (entry && !(await entry.isMarkedBy(writer))) this.#faults.set(number, 'forged')
  }
}
