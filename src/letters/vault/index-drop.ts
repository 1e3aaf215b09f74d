import { type Bytes, equal } from '../../wire/bytes.ts'
import type { BodyHash } from '../../wire/drop.ts'
import type { Line } from '../../wire/line.ts'
import type { WaitedDrop } from '../../wire/messages.ts'
import { type DropKeys, openDrop, sealDrop } from '../drop.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { sha256 } from '../primitives/derive.ts'
import type { VaultRefusal } from './contract.ts'
import { type Page, pageBytes, parsePage, type Row } from './page.ts'
import { vaultRefusal } from './refusal.ts'

/** A page together with the body it was read from. */
export interface ReadPage extends Page {
  readonly hash: BodyHash
}

/** The vault's own drop: read whole, written by compare-and-set, never shown an older state than one already seen. */
export class IndexDrop {
  readonly #line: Line
  readonly drop: DropKeys
  /** The newest state known to lie on the server. */
  #seen: { readonly hash: BodyHash; readonly generation: number } | undefined
  /** Sealed and sent, but not acknowledged: a retry sends these very bytes. */
  #sent: { readonly body: Bytes; readonly hash: BodyHash; readonly page: Page } | undefined

  constructor(line: Line, drop: DropKeys) {
    this.#line = line
    this.drop = drop
  }

  get isNew(): boolean {
    return this.#seen === undefined
  }

  watched(): WaitedDrop {
    return { address: this.drop.address, seen: this.#seen?.hash }
  }

  /** The page that was acknowledged, which may be an earlier one than asked for; `changed` when read must come first. */
  async write(rows: readonly Row[]): Promise<Outcome<Page, VaultRefusal | 'changed'>> {
    const sealed = this.#sent ?? (await this.#seal({ generation: (this.#seen?.generation ?? 0) + 1, rows }))
    if (!sealed) return refused('too-long')
    this.#sent = sealed
    const { address, pen } = this.drop
    const drop = { address, pen, body: sealed.body }
    const reply = this.#seen
      ? await this.#line.replaceDrop({ ...drop, current: this.#seen.hash })
      : await this.#line.createDrop(drop)
    if (reply.ok) {
      this.#sent = undefined
      this.#seen = { hash: sealed.hash, generation: sealed.page.generation }
      return done(sealed.page)
    }
    if (reply.refusal === 'away' || reply.refusal === 'busy') return refused(reply.refusal)
    this.#sent = undefined
    return refused(reply.refusal === 'changed' ? 'changed' : vaultRefusal(reply.refusal))
  }

  async #seal(page: Page) {
    const sealed = await sealDrop(this.drop, 'vault', '', pageBytes(page))
    if (!sealed.ok) return undefined
    return { body: sealed.value, hash: (await sha256(sealed.value)) as BodyHash, page }
  }

  /** What lies there, or undefined when it is what was seen last. `accept` it once it is taken over. */
  async read(): Promise<Outcome<ReadPage | undefined, VaultRefusal>> {
    const reply = await this.#line.readDrops([this.drop.address])
    if (!reply.ok) return refused(vaultRefusal(reply.refusal))
    const [body] = reply.value
    if (!body) return refused('missing')
    const hash = (await sha256(body)) as BodyHash
    if (this.#seen && equal(hash, this.#seen.hash)) return done(undefined)
    const opened = await openDrop(this.drop, 'vault', '', body)
    if (!opened.ok) return opened
    const page = parsePage(opened.value)
    if (!page) return refused('altered')
    return page.generation <= (this.#seen?.generation ?? 0) ? refused('rolled-back') : done({ ...page, hash })
  }

  accept(page: ReadPage): void {
    this.#seen = { hash: page.hash, generation: page.generation }
    this.#sent = undefined
  }

  async opens(body: Bytes): Promise<boolean> {
    return (await openDrop(this.drop, 'vault', '', body)).ok
  }
}
