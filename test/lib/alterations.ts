import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { solveProof } from '../../src/letters/proof.ts'
import { type Bytes, toHex } from '../../src/wire/bytes.ts'
import { createLine, type Line } from '../../src/wire/line.ts'
import { createLetterWorld, type LetterWorld } from './letter-world.ts'
import { startServer } from './server.ts'

/**
 * Protocol 12, "hostile server": each alteration is refused by its own name. And each has a planted breach: the same
 * alteration under which one defence is missing goes unnoticed, so that a check that always complains would fail too.
 */
export interface Alteration {
  readonly what: string
  readonly named: string
  verdict(hostile: Hostile): Promise<string>
  readonly breach: { readonly what: string; verdict(hostile: Hostile): Promise<string> }
}

/** A real server, a made-up scheme, and lines that lie. */
export interface Hostile {
  readonly line: Line
  readonly world: LetterWorld
  /** The line of a server that shows something else, or nothing, at some addresses (in hexadecimal). */
  showing(changes: ReadonlyMap<string, Bytes | undefined>): Line
}

export const unnoticed = 'unnoticed'

export const verdictOf = (outcome: { readonly ok: boolean; readonly refusal?: string }): string =>
  outcome.ok ? unnoticed : (outcome.refusal ?? 'unnamed')

export function testAlterations(alterations: readonly Alteration[]): void {
  let hostile: Hostile
  let close = async () => {}
  before(async () => {
    const server = await startServer()
    close = () => server.close()
    const line = createLine(server.send, solveProof)
    hostile = { line, world: await createLetterWorld(), showing: changes => lyingLine(line, changes) }
  })
  after(() => close())
  for (const { what, named, verdict, breach } of alterations) {
    test(`${what}: named as ${named}`, async () => assert.equal(await verdict(hostile), named))
    test(`planted breach, ${what}: ${breach.what}`, async () => assert.equal(await breach.verdict(hostile), unnoticed))
  }
}

const lyingLine = (line: Line, changes: ReadonlyMap<string, Bytes | undefined>): Line => ({
  ...line,
  async readDrops(addresses) {
    const reply = await line.readDrops(addresses)
    if (!reply.ok) return reply
    const value = addresses.map((each, i) => (changes.has(toHex(each)) ? changes.get(toHex(each)) : reply.value[i]))
    return { ok: true, value }
  }
})
