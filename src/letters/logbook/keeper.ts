import type { Day } from '../../vocabulary/day.ts'
import type { Entry } from '../../vocabulary/entry.ts'
import { type Bytes, equal, toBase64url } from '../../wire/bytes.ts'
import { dropsPerCall } from '../../wire/drop.ts'
import type { Line } from '../../wire/line.ts'
import type { HeldDrop, WaitedDrop } from '../../wire/messages.ts'
import type { Refusal } from '../../wire/refusal.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { renewHeld } from '../renewal.ts'
import { bytesOf } from '../secret.ts'
import {
  type CheckedOwn,
  type FaultyEntry,
  type LaneHead,
  type LaneHeads,
  type Logbook,
  type LogbookEntry,
  type LogbookOptions,
  type LogbookRefusal,
  otherLane,
  type PairingKeys
} from './contract.ts'
import { LaneReading } from './lane.ts'
import { LaneKeys, type WriterKeys, writerKeysOf } from './lane-keys.ts'
import { inOrderOfSeeing } from './order.ts'
import { type Seen, sealEntry, type WrittenEntry } from './sealed-entry.ts'

/** So often another device may be faster before the server is taken to be lying. */
const mostTries = 16
/** Bytes that may come before some of them must have opened: a server may not go on for ever. */
const mostUnopened = 4 * 1024 * 1024

type Done<T = void> = Outcome<T, LogbookRefusal>

interface Unsent {
  readonly text: string
  readonly number: number
  readonly entry: WrittenEntry
  readonly body: Bytes
}

/** Both lanes held open by one of the two writers. */
export class LogbookKeeper implements Logbook {
  readonly #line: Line
  readonly #own: LaneReading
  readonly #other: LaneReading
  readonly #writer: WriterKeys
  readonly #options: LogbookOptions
  #unsent: Unsent | undefined
  #turn: Promise<unknown> = Promise.resolve()

  static async over(line: Line, keys: PairingKeys, options: LogbookOptions): Promise<LogbookKeeper> {
    const [own, other, writer] = await Promise.all([
      LaneKeys.of(keys.pairingSecret, keys.lane),
      LaneKeys.of(keys.pairingSecret, otherLane(keys.lane)),
      writerKeysOf(keys.writerSecret)
    ])
    const ownLane = new LaneReading(own, writer, options.checkedOwn)
    return new LogbookKeeper(line, ownLane, new LaneReading(other), writer, options)
  }

  private constructor(line: Line, own: LaneReading, other: LaneReading, writer: WriterKeys, options: LogbookOptions) {
    this.#line = line
    this.#own = own
    this.#other = other
    this.#writer = writer
    this.#options = options
  }

  entries(): readonly LogbookEntry[] {
    return inOrderOfSeeing(this.#own.entries(), this.#other.entries())
  }

  faults(): readonly FaultyEntry[] {
    return [...this.#own.faults(), ...this.#other.faults()]
  }

  heads(): LaneHeads {
    const headOf = (lane: LaneReading): LaneHead => ({ number: lane.head.number, tag: toBase64url(lane.head.tag) })
    const [own, other] = [headOf(this.#own), headOf(this.#other)]
    return this.#own.keys.lane === 'mentee' ? { mentee: own, mentor: other } : { mentee: other, mentor: own }
  }

  checkedOwn(): CheckedOwn | undefined {
    return this.#own.checkedOwn
  }

  watched(): readonly WaitedDrop[] {
    return this.#lanes().map(lane => ({ address: lane.keys.address(lane.length + 1), seen: undefined }))
  }

  read(): Promise<Done> {
    return this.#inTurn(() => this.#read())
  }

  append(entry: Entry, today: Day): Promise<Done<LogbookEntry>> {
    return this.#inTurn(() => this.#append(entry, today))
  }

  renew(): Promise<Done> {
    return this.#inTurn(async () => {
      const reply = await renewHeld(this.#line, await this.#ownDrops())
      return reply.ok ? done(undefined) : refused(logbookRefusal(reply.refusal))
    })
  }

  wipe(): Promise<Done> {
    return this.#inTurn(async () => {
      const read = await this.#read()
      if (!read.ok) return read
      // From the end, so that what an interrupted wiping leaves is still a lane that can be read and wiped.
      for (const drop of (await this.#ownDrops()).reverse()) {
        const reply = await this.#line.deleteDrop(drop)
        // Forged by the other one, with a pen of theirs: it must not keep one's own entries from being wiped.
        if (!reply.ok && reply.refusal !== 'wrong-pen') return refused(logbookRefusal(reply.refusal))
      }
      return done(undefined)
    })
  }

  /** One after another: each goes by what the one before learned. */
  #inTurn<T>(work: () => Promise<Done<T>>): Promise<Done<T>> {
    const outcome = this.#turn.then(work)
    this.#turn = outcome.catch(() => undefined)
    return outcome
  }

  #lanes(): readonly LaneReading[] {
    return this.#options.ignoreOther ? [this.#own] : [this.#own, this.#other]
  }

  async #ownDrops(): Promise<HeldDrop[]> {
    const numbers = Array.from({ length: this.#own.length }, (_, i) => i + 1)
    return Promise.all(
      numbers.map(async number => ({ address: this.#own.keys.address(number), pen: await this.#writer.penOf(number) }))
    )
  }

  async #read(): Promise<Done> {
    let fetched = await this.#fetch()
    // One lane may cite what was written to the other while this was being read: look again before calling it missing.
    if (fetched.ok && this.#lanes().some(lane => lane.length < this.#lastSeen(lane))) fetched = await this.#fetch()
    if (!fetched.ok) return fetched
    for (const lane of this.#lanes()) for (const seen of this.#sightings(lane)) lane.compare(seen)
    return done(undefined)
  }

  /** What the other lane, and oneself at an earlier visit, saw of this lane. */
  #sightings(lane: LaneReading): Seen[] {
    const known = this.#options.known?.[lane.keys.lane]
    const seen = (lane === this.#own ? this.#other : this.#own).seen()
    if (known) seen.push({ number: known.number, tag: bytesOf(known.tag) })
    return seen
  }

  #lastSeen(lane: LaneReading): number {
    return this.#sightings(lane).reduce((last, { number }) => Math.max(last, number), 0)
  }

  async #fetch(): Promise<Done> {
    const read = await this.#readToTheEnd()
    for (const lane of this.#lanes()) {
      await lane.settle()
      await lane.keys.prepare(lane.length + 1)
    }
    return read
  }

  /** What has come is being opened while the rest is on its way. A lane of which nothing opens any more ends there. */
  async #readToTheEnd(): Promise<Done> {
    let unopened = 0
    for (let open = this.#lanes(); open.length > 0; ) {
      const share = Math.floor(dropsPerCall / open.length)
      const addresses = await Promise.all(open.map(({ keys, length }) => keys.addresses(length + 1, share)))
      const reply = await this.#line.readDrops(addresses.flat())
      if (!reply.ok) return refused(logbookRefusal(reply.refusal))
      const read = open.map((_, i) => reply.value.slice(i * share, (i + 1) * share))
      for (const [i, lane] of open.entries()) {
        const last = read[i]?.findLastIndex(body => body !== undefined) ?? -1
        const bodies = read[i]?.slice(0, last + 1) ?? []
        // Begun before the opening, behind which it would wait.
        if (last === share - 1) void lane.keys.prepare(lane.length + bodies.length + dropsPerCall)
        lane.receive(bodies)
      }
      open = open.filter((_, i) => read[i]?.at(-1) !== undefined)
      unopened += reply.value.reduce((sum, body) => sum + (body?.length ?? 0), 0)
      if (unopened <= mostUnopened) continue
      const isOpening = await Promise.all(open.map(lane => lane.isOpening()))
      open = open.filter((_, i) => isOpening[i])
      unopened = 0
    }
    return done(undefined)
  }

  async #append(entry: Entry, today: Day): Promise<Done<LogbookEntry>> {
    const text = JSON.stringify(entry)
    for (let tries = 0; tries < mostTries; tries++) {
      const sent = this.#unsent?.text === text ? this.#unsent : await this.#seal(text, entry, today)
      if (!sent) return refused('too-long')
      this.#unsent = sent
      const delivered = await this.#deliver(sent)
      if (delivered === 'away' || delivered === 'busy') return refused(delivered)
      this.#unsent = undefined
      if (delivered === 'delivered') return done(this.#own.entry(sent.number))
      if (delivered !== 'occupied') return refused('unreadable')
      // Another device of ours was faster, or somebody without our mark: read on, and write behind it.
      const { length } = this.#own
      const read = await this.#read()
      if (!read.ok) return read
      if (this.#own.length === length) break
    }
    return refused('unreadable')
  }

  async #seal(text: string, body: Entry, writtenOn: Day): Promise<Unsent | undefined> {
    const number = this.#own.length + 1
    const place = { number, previousTag: this.#own.head.tag }
    await this.#own.keys.prepare(number + 1)
    const entry = { seen: this.#other.head, writtenOn, body }
    const sealed = await sealEntry(this.#own.keys, this.#writer, place, entry)
    return sealed && { text, number, entry, body: sealed }
  }

  async #deliver({ number, body, entry }: Unsent): Promise<'delivered' | Refusal> {
    const already = this.#own.body(number)
    // A read since then may have found it there.
    if (already) return equal(already, body) ? 'delivered' : 'occupied'
    const reply = await this.#line.createDrop({
      address: this.#own.keys.address(number),
      pen: await this.#writer.penOf(number),
      body
    })
    if (!reply.ok) return reply.refusal
    this.#own.takeOwn(body, entry)
    return 'delivered'
  }
}

function logbookRefusal(refusal: Refusal): LogbookRefusal {
  return refusal === 'away' || refusal === 'busy' ? refusal : 'unreadable'
}
