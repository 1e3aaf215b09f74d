import { toJson } from '../../vocabulary/parse.ts'
import { toBase64url } from '../../wire/bytes.ts'
import { makeSecret, type Random, type Secret } from '../secret.ts'
import type { Kind, VaultFault } from './contract.ts'
import { type Found, mergeRow } from './merge.ts'
import type { Page, Row } from './page.ts'
import { isLater, type Stamp } from './stamp.ts'
import { awaitsDeletion, newThing, placeOf, rowOf, type Thing, valueIn } from './thing.ts'

/** The things of a vault in memory. Knows nothing of drops but their secrets. */
export class Shelf {
  readonly #things = new Map<string, Thing>()
  readonly #random: Random
  /** Tells this opening from every other one, so that two of them never write the same stamp. */
  readonly #device: string
  #unneeded: readonly Secret[] = []

  constructor(random: Random) {
    this.#random = random
    this.#device = toBase64url(random(6))
  }

  all(): readonly Thing[] {
    return Array.from(this.#things.values())
  }

  find(kind: string, id: string): Thing | undefined {
    return this.#things.get(placeOf({ kind, id }))
  }

  rows(): Row[] {
    return this.all().map(rowOf)
  }

  list<T>(kind: Kind<T>): { readonly id: string; readonly value: T }[] {
    return this.all()
      .filter(thing => thing.kind === kind.name && valueIn(thing) !== undefined)
      .flatMap(thing => {
        const value = kind.parse(valueIn(thing))
        return value === undefined ? [] : [{ id: thing.id, value }]
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  put<T>(kind: Pick<Kind<T>, 'name' | 'lies' | 'drafts'>, id: string, value: T): void {
    const thing = this.#thing(kind.name, id)
    thing.drafts = kind.drafts
    // A value with a text that cannot be read again would be lost with all that stands beside it.
    const written = toJson(value)
    // The same value again is no change: nothing is written for it.
    if (JSON.stringify(valueIn(thing)) === written) return
    if (kind.lies === 'item' && valueIn(thing) === undefined) this.#giveDrop(thing)
    thing.content = { value: JSON.parse(written) }
    thing.stamp = this.#nextStamp(thing)
  }

  remove(kind: string, id: string): void {
    const thing = this.find(kind, id)
    if (!thing || thing.content === 'gone') return
    thing.content = 'gone'
    thing.stamp = this.#nextStamp(thing)
    if (!thing.indexed && !thing.kept && !thing.sent) this.#things.delete(placeOf(thing))
  }

  /** The index with this row lies on the server. */
  acknowledge(row: Row): void {
    const thing = this.find(row.kind, row.id)
    if (thing) thing.indexed = row.stamp
  }

  faults(): VaultFault[] {
    return this.all().flatMap(({ kind, id, content }) =>
      content !== 'gone' && 'fault' in content ? [{ kind, id, fault: content.fault }] : []
    )
  }

  /** Secrets of items whose drops the index no longer names. */
  unneeded(): readonly Secret[] {
    const removed = this.all().filter(awaitsDeletion)
    const inUse = new Set(this.all().flatMap(({ content, secret }) => (content === 'gone' ? [] : (secret ?? []))))
    return [...this.#unneeded, ...removed.flatMap(({ secret }) => secret ?? [])].filter(each => !inUse.has(each))
  }

  /** The drop of this secret is gone from the server. */
  cleared(secret: Secret): void {
    this.#unneeded = this.#unneeded.filter(each => each !== secret)
    for (const thing of this.all().filter(each => each.secret === secret && each.content === 'gone')) {
      thing.kept = undefined
      thing.sent = undefined
    }
  }

  /** Takes over what another device wrote. A draft of ours that lost is kept beside under an id of its own. */
  merge(page: Page, foundByPlace: ReadonlyMap<string, Found>): void {
    for (const row of page.rows) {
      const thing = this.#thing(row.kind, row.id)
      const { lostDraft, unneeded } = mergeRow(thing, row, foundByPlace.get(placeOf(row)), () => this.#makeSecret())
      this.#unneeded = [...this.#unneeded, ...unneeded]
      if (lostDraft !== undefined) this.#keepDraft(thing, lostDraft)
    }
  }

  /** Takes over an item that another device has just written, unless ours is later. */
  meet(thing: Thing, found: Exclude<Found, string>): void {
    thing.kept = found.kept
    if (thing.drafts && !isLater(found.stamp, thing.stamp)) this.#keepDraft(thing, found.value)
    const row: Row = { kind: thing.kind, id: thing.id, stamp: found.stamp, holding: { item: thing.secret ?? '' } }
    const { indexed } = thing
    const { lostDraft } = mergeRow(thing, row, found, () => this.#makeSecret())
    // What was met is an item, not yet a row.
    thing.indexed = indexed
    if (lostDraft !== undefined) this.#keepDraft(thing, lostDraft)
  }

  #keepDraft(thing: Thing, value: unknown): void {
    const id = `${thing.id}-${toBase64url(this.#random(6))}`
    this.put({ name: thing.kind, lies: 'item', drafts: true }, id, value)
  }

  #thing(kind: string, id: string): Thing {
    const place = placeOf({ kind, id })
    const thing = this.#things.get(place) ?? newThing(kind, id)
    this.#things.set(place, thing)
    return thing
  }

  #makeSecret(): Secret {
    return makeSecret(this.#random)
  }

  #nextStamp(thing: Thing): Stamp {
    const known = Math.max(thing.stamp.revision, thing.indexed?.revision ?? 0, thing.kept?.stamp.revision ?? 0)
    return { revision: known + 1, device: this.#device }
  }

  /** A place of its own on the server; what an earlier life of it left there is cleared away. */
  #giveDrop(thing: Thing): void {
    if (thing.secret !== undefined) this.#unneeded = [...this.#unneeded, thing.secret]
    thing.secret = this.#makeSecret()
    thing.kept = undefined
    thing.sent = undefined
  }
}
