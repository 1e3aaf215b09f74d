import {
  type Logbook,
  type LogbookOptions,
  makePairingKeys,
  openLogbook,
  type PairingKeys
} from '../../src/letters/logbook.ts'
import { makeSecret, type Random } from '../../src/letters/secret.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import type { Bytes } from '../../src/wire/bytes.ts'
import type { Line } from '../../src/wire/line.ts'

export interface Opening {
  /** Milliseconds: the AES-GCM of as many seals of the same size, all at once, and nothing else. */
  readonly bare: number
  /** A logbook in which both wrote in turn: half of the entries are one's own, known from an earlier visit. */
  readonly both: number
  /** A logbook whose entries the other one wrote. */
  readonly other: number
  /** A logbook whose entries one wrote oneself, known from an earlier visit: bodies are compared with what was checked. */
  readonly own: number
  /** The same at the first visit: every mark is checked. */
  readonly unknown: number
}

const random: Random = length => crypto.getRandomValues(new Uint8Array(length))
const sealedSize = 1024 - 13

/** The best of so many rounds, each of which does all of them in turn, in this page. */
export async function measureOpening(count: number, rounds: number): Promise<Opening> {
  const [line, secret, shared] = [lineInMemory(), makeSecret(random), makeSecret(random)]
  const [ben, asha] = [makePairingKeys(secret, 'mentor', random), makePairingKeys(secret, 'mentee', random)]
  const [one, two] = [makePairingKeys(shared, 'mentor', random), makePairingKeys(shared, 'mentee', random)]
  await write(line, [ben], count)
  await write(line, [one, two], count)
  const openAll = await bareSeals(count)
  const [known, knownOfBoth] = [await openAndCount(line, ben, count), await openAndCount(line, two, count)]
  const rows: Opening[] = []
  for (let round = 0; round < rounds; round++)
    rows.push({
      bare: await timed(openAll),
      both: await timed(() => openAndCount(line, two, count, knownOfBoth)),
      other: await timed(() => openAndCount(line, asha, count)),
      own: await timed(() => openAndCount(line, ben, count, known)),
      unknown: await timed(() => openAndCount(line, ben, count))
    })
  const best = (name: keyof Opening) => Math.min(...rows.map(row => row[name]))
  return {
    bare: best('bare'),
    both: best('both'),
    other: best('other'),
    own: best('own'),
    unknown: best('unknown')
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The writers take turns, and each has seen what the other wrote before. */
async function write(line: Line, writers: readonly PairingKeys[], count: number): Promise<void> {
  const logbooks = await Promise.all(writers.map(keys => openLogbook(line, keys)))
  for (let i = 0; i < count; i++) {
    const logbook = logbooks[i % logbooks.length] as Logbook
    if (logbooks.length > 1) await logbook.read()
    await logbook.append({ kind: 'letter', text: `${i} ${'word '.repeat(80)}` }, '2026-11-22' as Day)
  }
}

/** Gives what a vault would remember of this visit. */
async function openAndCount(
  line: Line,
  keys: PairingKeys,
  count: number,
  remembered: LogbookOptions = {}
): Promise<LogbookOptions> {
  const logbook = await openLogbook(line, keys, remembered)
  await logbook.read()
  if (logbook.entries().length !== count || logbook.faults().length > 0) throw new Error('bench: not all entries')
  return { known: logbook.heads(), checkedOwn: logbook.checkedOwn() }
}

async function bareSeals(count: number): Promise<() => Promise<void>> {
  const key = await crypto.subtle.importKey('raw', random(32), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const seals = await Promise.all(
    Array.from({ length: count }, async () => {
      const how = { name: 'AES-GCM', iv: random(12), additionalData: random(74) }
      return { how, sealed: await crypto.subtle.encrypt(how, key, random(sealedSize - 16)) }
    })
  )
  return async () => {
    await Promise.all(seals.map(({ how, sealed }) => crypto.subtle.decrypt(how, key, sealed)))
  }
}

/** Only the two calls a logbook makes here, and nothing between them and the memory. */
function lineInMemory(): Line {
  const drops = new Map<number, Bytes>()
  // The first six bytes tell addresses apart well enough. Read one by one, since a view of a short array costs far more.
  const place = (bytes: Bytes) => {
    let number = 0
    for (let i = 0; i < 6; i++) number = number * 256 + (bytes[i] ?? 0)
    return number
  }
  const calls: Pick<Line, 'createDrop' | 'readDrops'> = {
    createDrop: async ({ address, body }) => {
      drops.set(place(address), body)
      return { ok: true, value: undefined }
    },
    readDrops: async addresses => ({ ok: true, value: addresses.map(each => drops.get(place(each))) })
  }
  return calls as Line
}
