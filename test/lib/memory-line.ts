import { hash } from 'node:crypto'
import { type Bytes, equal, toHex } from '../../src/wire/bytes.ts'
import { type Address, type BodyHash, dropBodyFault, dropsPerCall } from '../../src/wire/drop.ts'
import { type LeftLetter, letterBodyFault } from '../../src/wire/letterbox.ts'
import type { Line, Reply } from '../../src/wire/line.ts'
import type { RefusalCode } from '../../src/wire/refusal.ts'

/** A server in memory for unit tests, with the rules of protocol 3, whose contents a test may alter as a thief would. */
export interface MemoryLine extends Line {
  /** By hex of SHA-256 of the address. */
  readonly drops: Map<string, MemoryDrop>
  /** By hex of the box id, then of the client id. */
  readonly letters: Map<string, Map<string, LeftLetter>>
  notices: Bytes[]
  /** The names of all calls made, in order. */
  readonly calls: (keyof Line)[]
  /** `lost`: the call does not arrive. `unanswered`: it arrives, but its answer does not. */
  fail: (call: keyof Line) => 'lost' | 'unanswered' | undefined
  dropAt(address: Address): MemoryDrop | undefined
}

export interface MemoryDrop {
  body: Bytes
  readonly penHash: Bytes
}

export const sha256 = (bytes: Uint8Array): Bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const hashText = (bytes: Uint8Array): string => toHex(sha256(bytes))
const done: Reply<void> = { ok: true, value: undefined }
const refused = (refusal: RefusalCode): Reply<never> => ({ ok: false, refusal })
const away: Reply<never> = { ok: false, refusal: 'away' }

export function createMemoryLine(): MemoryLine {
  const drops = new Map<string, MemoryDrop>()
  const letters = new Map<string, Map<string, LeftLetter>>()
  const calls: (keyof Line)[] = []

  const line: Line = {
    async createDrop({ address, pen, body }) {
      const fault = dropBodyFault(body)
      if (fault) return refused(fault)
      const place = hashText(address)
      const lying = drops.get(place)
      if (lying) return equal(lying.body, body) && equal(lying.penHash, sha256(pen)) ? done : refused('occupied')
      drops.set(place, { body, penHash: sha256(pen) })
      return done
    },
    async replaceDrop({ address, pen, current, body }) {
      const fault = dropBodyFault(body)
      if (fault) return refused(fault)
      const lying = drops.get(hashText(address))
      if (!lying) return refused('absent')
      if (!equal(lying.penHash, sha256(pen))) return refused('wrong-pen')
      if (equal(lying.body, body)) return done
      if (!equal(sha256(lying.body), current)) return refused('changed')
      lying.body = body
      return done
    },
    async deleteDrop({ address, pen }) {
      const lying = drops.get(hashText(address))
      if (lying && !equal(lying.penHash, sha256(pen))) return refused('wrong-pen')
      drops.delete(hashText(address))
      return done
    },
    async readDrops(addresses) {
      if (addresses.length === 0 || addresses.length > dropsPerCall) return refused('malformed')
      return { ok: true, value: addresses.map(address => drops.get(hashText(address))?.body.slice()) }
    },
    async waitForDrops(waited) {
      const differs = waited.some(({ address, seen }) => {
        const body = drops.get(hashText(address))?.body
        return body === undefined ? seen !== undefined : !seen || !equal(sha256(body) as BodyHash, seen)
      })
      return { ok: true, value: differs }
    },
    async renewDrops(held) {
      if (held.length === 0 || held.length > dropsPerCall) return refused('malformed')
      const lying = held.map(({ address }) => drops.get(hashText(address)))
      if (lying.some(each => !each)) return refused('absent')
      return held.every(({ pen }, i) => equal(lying[i]?.penHash ?? pen, sha256(pen))) ? done : refused('wrong-pen')
    },
    async leaveLetter({ box, clientId, body }) {
      const fault = letterBodyFault(body)
      if (fault) return refused(fault)
      const waiting = letters.get(toHex(box)) ?? new Map<string, LeftLetter>()
      const lying = waiting.get(toHex(clientId))
      if (lying) return equal(lying.body, body) ? done : refused('occupied')
      letters.set(toHex(box), waiting.set(toHex(clientId), { clientId, body }))
      return done
    },
    async listLetters(owner) {
      return { ok: true, value: Array.from(letters.get(hashText(owner))?.values() ?? []) }
    },
    async deleteLetters({ owner, clientIds }) {
      for (const clientId of clientIds) letters.get(hashText(owner))?.delete(toHex(clientId))
      return done
    },
    async readNotices() {
      return { ok: true, value: memory.notices }
    },
    async publishNotice({ notice }) {
      memory.notices = [...memory.notices, notice]
      return done
    }
  }

  /** Every call is noted, and may be lost on its way there or back. */
  const over =
    <Input, T>(name: keyof Line, call: (input: Input) => Promise<Reply<T>>) =>
    async (input: Input): Promise<Reply<T>> => {
      calls.push(name)
      const failure = memory.fail(name)
      if (failure === 'lost') return away
      const reply = await call(input)
      return failure === 'unanswered' ? away : reply
    }

  const memory: MemoryLine = {
    createDrop: over('createDrop', line.createDrop),
    replaceDrop: over('replaceDrop', line.replaceDrop),
    deleteDrop: over('deleteDrop', line.deleteDrop),
    readDrops: over('readDrops', line.readDrops),
    waitForDrops: over('waitForDrops', line.waitForDrops),
    renewDrops: over('renewDrops', line.renewDrops),
    leaveLetter: over('leaveLetter', line.leaveLetter),
    listLetters: over('listLetters', line.listLetters),
    deleteLetters: over('deleteLetters', line.deleteLetters),
    readNotices: () => over('readNotices', line.readNotices)(undefined),
    publishNotice: over('publishNotice', line.publishNotice),
    drops,
    letters,
    notices: [],
    calls,
    fail: () => undefined,
    dropAt: address => drops.get(hashText(address))
  }
  return memory
}
