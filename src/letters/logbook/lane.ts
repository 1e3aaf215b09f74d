import { type Bytes, equal } from '../../wire/bytes.ts'
import { sealOverhead, tagOf } from '../primitives/aead.ts'
import { areAsChecked, type Marked, rememberChecked } from './checked-own.ts'
import type { CheckedOwn, EntryFault, FaultyEntry, LogbookEntry } from './contract.ts'
import { type LaneToDiagnose, namesOfFaults } from './diagnosis.ts'
import { type LaneKeys, noTag, type WriterKeys } from './lane-keys.ts'
import {
  type OpenedEntry,
  openEntries,
  type ReadEntry,
  type SealedEntry,
  type Seen,
  type WrittenEntry
} from './sealed-entry.ts'

/** So many are named missing at most: a number that the other one made up must not fill the memory with names. */
const mostMissing = 64

/** One lane as far as it was read: what lay at each number, and what it turned out to be. */
export class LaneReading implements LaneToDiagnose {
  readonly keys: LaneKeys
  /** By number less one; undefined where nothing lay though something later did. */
  readonly #bodies: (Bytes | undefined)[] = []
  /** In the portions in which they came. */
  readonly #opening: Promise<readonly OpenedEntry[]>[] = []
  readonly #opened: (ReadEntry | WrittenEntry | undefined)[] = []
  readonly #faults = new Map<number, EntryFault>()
  /** In one's own lane only: nobody else can look for marks. */
  readonly #writer: WriterKeys | undefined
  #checkedOwn: CheckedOwn | undefined
  /** How many of the first entries were opened without a look at their marks, because they were checked before. */
  #unmarked = 0

  constructor(keys: LaneKeys, writer?: WriterKeys, checked?: CheckedOwn) {
    this.keys = keys
    this.#writer = writer
    this.#checkedOwn = checked
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

  /** As far as all marks of one's own lane were found on what lies there. */
  get checkedOwn(): CheckedOwn | undefined {
    return this.#checkedOwn
  }

  /** Begins to open what was read next. In one's own lane, entries without one's mark are forged. */
  receive(bodies: readonly (Bytes | undefined)[]): void {
    const first = this.length + 1
    // What is too short to be sealed has no tag to remember either: as good as nothing.
    this.#bodies.push(...bodies.map(body => (body && body.length >= sealOverhead ? body : undefined)))
    // Only what is read first, from the beginning on: what was checked before is compared as a whole.
    const isTrusted = this.#opened.length === 0 && this.length <= (this.#checkedOwn?.number ?? 0)
    if (isTrusted) this.#unmarked = this.length
    const sealed = this.#sealed(first, this.length)
    this.#opening.push(openEntries(this.keys, sealed, isTrusted ? undefined : this.#writer))
  }

  #sealed(first: number, last: number): (SealedEntry | undefined)[] {
    const sealed: (SealedEntry | undefined)[] = []
    let previousTag = first === 1 ? noTag() : this.#bodies[first - 2]
    for (let number = first; number <= last; number++) {
      const body = this.#bodies[number - 1]
      sealed.push(body && previousTag && { number, previousTag, body })
      previousTag = body
    }
    return sealed
  }

  /** Whether anything of what was received last opens. */
  async isOpening(): Promise<boolean> {
    return (await this.#opening.at(-1))?.some(entry => entry !== 'unopened') ?? false
  }

  /** Waits for all that is being opened, and names what is wrong with it; to be called once a lane was read to its end. */
  async settle(): Promise<void> {
    const opened = await this.#withMarks((await Promise.all(this.#opening.splice(0))).flat())
    const unopened: number[] = []
    for (const entry of opened) {
      this.#opened.push(typeof entry === 'string' ? undefined : entry)
      const number = this.#opened.length
      this.#faults.delete(number)
      if (entry === 'unopened') unopened.push(number)
      else if (typeof entry === 'string') this.#faults.set(number, entry)
    }
    if (unopened.length > 0)
      for (const [number, fault] of await namesOfFaults(this, unopened)) this.#faults.set(number, fault)
    await this.#rememberChecked()
  }

  /** Where one's own lane is not what it was when its marks were checked, they are looked for after all. */
  async #withMarks(opened: readonly OpenedEntry[]): Promise<readonly OpenedEntry[]> {
    const count = this.#unmarked
    this.#unmarked = 0
    const checked = this.#checkedOwn
    if (count === 0 || !this.#writer || !checked) return opened
    if (await areAsChecked(checked, this.#marked(opened, checked.number))) return opened
    this.#checkedOwn = undefined
    const marked = await openEntries(this.keys, this.#sealed(1, count), this.#writer)
    return [...marked, ...opened.slice(count)]
  }

  /** All marks up to the first fault were found: that need not be done again. */
  async #rememberChecked(): Promise<void> {
    const faulty = Array.from(this.#faults.keys())
    const sound = faulty.reduce((least, number) => Math.min(least, number - 1), this.#opened.length)
    if (!this.#writer || sound <= (this.#checkedOwn?.number ?? 0)) return
    const marked = this.#marked(this.#opened, sound)
    if (marked.length > (this.#checkedOwn?.number ?? 0)) this.#checkedOwn = await rememberChecked(marked)
  }

  /** The first so many, as far as they were read: what one has just written is read at another visit. */
  #marked(opened: readonly (OpenedEntry | WrittenEntry | undefined)[], count: number): Marked[] {
    const marked: Marked[] = []
    let previousTag: Bytes | undefined = noTag()
    for (let number = 1; number <= count; number++) {
      const [entry, body] = [opened[number - 1], this.#bodies[number - 1]]
      if (typeof entry !== 'object' || !('saidAndMark' in entry) || !previousTag) break
      marked.push({ previousTag, saidAndMark: entry.saidAndMark })
      previousTag = body && tagOf(body)
    }
    return marked
  }

  /** Written by oneself and acknowledged: nothing is left to check. */
  takeOwn(body: Bytes, entry: WrittenEntry): void {
    this.#bodies.push(body)
    this.#opened.push(entry)
  }

  /** Compares what lies here with what somebody saw here before: the other lane's writer, or oneself at an earlier visit. */
  compare(seen: Seen): void {
    const last = Math.min(seen.number, this.length + mostMissing)
    for (let number = this.length + 1; number <= last; number++) this.#faults.set(number, 'missing')
    const tag = seen.number > 0 ? this.tag(seen.number) : undefined
    if (tag && !equal(tag, seen.tag) && !this.#faults.has(seen.number)) this.#faults.set(seen.number, 'replaced')
  }

  /** Whether what lies here does not tell what the next one was sealed behind. */
  isBroken(number: number): boolean {
    const fault = this.#faults.get(number)
    return fault !== undefined && fault !== 'forged' && fault !== 'unreadable'
  }

  entries(): LogbookEntry[] {
    const entries: LogbookEntry[] = []
    for (let number = 1; number <= this.#opened.length; number++)
      if (this.#opened[number - 1] && !this.#faults.has(number)) entries.push(this.entry(number))
    return entries
  }

  /** Of a number that opened. */
  entry(number: number): LogbookEntry {
    const entry = this.#opened[number - 1]
    if (!entry) throw new Error('logbook: no entry of this number')
    const { writtenOn, body, seen } = entry
    return { lane: this.keys.lane, number, writtenOn, body, seenOfOther: seen.number }
  }

  /** What the writer of this lane says they had seen of the other; who had seen nothing says nothing. */
  seen(): Seen[] {
    const seen: Seen[] = []
    for (const entry of this.#opened) if (entry && entry.seen.number > 0) seen.push(entry.seen)
    return seen
  }

  faults(): FaultyEntry[] {
    const faults = Array.from(this.#faults, ([number, fault]) => ({ lane: this.keys.lane, number, fault }))
    return faults.sort((a, b) => a.number - b.number)
  }
}
