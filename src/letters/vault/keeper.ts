import { type Bytes, equal } from '../../wire/bytes.ts'
import type { Reply } from '../../wire/line.ts'
import type { HeldDrop, WaitedDrop } from '../../wire/messages.ts'
import { type DropKeys, dropOf } from '../drop.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { derive } from '../primitives/derive.ts'
import { renewHeld } from '../renewal.ts'
import type { Kind, SlotKind, Vault, VaultFault, VaultRefusal, VaultWorld } from './contract.ts'
import { IndexDrop } from './index-drop.ts'
import { dropOfItem } from './item.ts'
import { readItems, type WrittenItem, writeItem } from './item-drops.ts'
import { needsReading } from './merge.ts'
import { vaultRefusal } from './refusal.ts'
import { Shelf } from './shelf.ts'
import { dropOfSlot, openSlot, parseSlotKind, sealSlot, slotOfRow, slotRows, slotRowValue } from './slot.ts'
import type { Stamp } from './stamp.ts'
import { awaitsIndex, awaitsItem, placeOf, type Thing, valueIn } from './thing.ts'

/** So often another device may be faster before the server is taken to be lying. */
const mostTries = 64

type Saved = Outcome<void, VaultRefusal>
const saved: Saved = done(undefined)

interface NewSlot {
  readonly drop: DropKeys
  readonly body: Bytes
}

/** A vault held open: a shelf in memory, and the errands between it and the server. */
export class VaultKeeper implements Vault {
  readonly #world: VaultWorld
  readonly #vaultSecret: Bytes
  readonly #index: IndexDrop
  readonly #shelf: Shelf
  #newSlots: readonly NewSlot[] = []
  #oldSlots: readonly HeldDrop[] = []
  #turn: Promise<unknown> = Promise.resolve()

  /** Drop of K(V, "elevenses/vault/1"). Nothing is read yet. */
  static async over(world: VaultWorld, vaultSecret: Bytes): Promise<VaultKeeper> {
    const drop = await dropOf(await derive(vaultSecret, 'elevenses/vault/1'))
    return new VaultKeeper(world, vaultSecret, new IndexDrop(world.line, drop))
  }

  private constructor(world: VaultWorld, vaultSecret: Bytes, index: IndexDrop) {
    this.#world = world
    this.#vaultSecret = vaultSecret
    this.#index = index
    this.#shelf = new Shelf(world.random)
  }

  get<T>(kind: Kind<T>, id: string): T | undefined {
    const value = valueIn(this.#shelf.find(kind.name, id))
    return value === undefined ? undefined : kind.parse(value)
  }

  stamp<T>(kind: Kind<T>, id: string): Stamp | undefined {
    return this.#shelf.find(kind.name, id)?.stamp
  }

  list<T>(kind: Kind<T>): readonly { readonly id: string; readonly value: T }[] {
    return this.#shelf.list(kind)
  }

  put<T>(kind: Kind<T>, id: string, value: T): void {
    this.#shelf.put(kind, id, value)
  }

  remove<T>(kind: Kind<T>, id: string): void {
    this.#shelf.remove(kind.name, id)
  }

  get faults(): readonly VaultFault[] {
    return this.#shelf.faults()
  }

  get unsaved(): boolean {
    const waits = (each: Thing) => awaitsItem(each) || awaitsIndex(each)
    return (
      this.#index.isNew ||
      this.#newSlots.length > 0 ||
      this.#shelf.unneeded().length > 0 ||
      this.#shelf.all().some(waits)
    )
  }

  watched(): WaitedDrop {
    return this.#index.watched()
  }

  slots(): readonly SlotKind[] {
    return this.#slotThings().flatMap(({ id }) => parseSlotKind(id) ?? [])
  }

  async addSlot(kind: SlotKind, slotSecret: Bytes): Promise<void> {
    const drop = await dropOfSlot(slotSecret)
    const body = await sealSlot(drop, this.#vaultSecret)
    const older = slotOfRow(valueIn(this.#shelf.find(slotRows, kind)))
    if (older && equal(older.address, drop.address)) return
    if (older) this.#oldSlots = [...this.#oldSlots, older]
    this.#newSlots = [...this.#newSlots, { drop, body }]
    this.#shelf.put({ name: slotRows, lies: 'setting', drafts: false }, kind, slotRowValue(drop))
  }

  save(): Promise<Saved> {
    return this.#inTurn(async () => {
      // A vault's first slot must find a vault; a later slot must open before the index forgets the one it replaces.
      const errands = this.#index.isNew
        ? [() => this.#writeIndex(), () => this.#makeSlots()]
        : [() => this.#makeSlots(), () => this.#writeIndex()]
      return inOrder([...errands, () => this.#clearAway()])
    })
  }

  refresh(): Promise<Saved> {
    return this.#inTurn(() => this.#fetch())
  }

  renewAll(): Promise<Saved> {
    return this.#inTurn(async () => {
      const secrets = this.#shelf.all().flatMap(({ content, secret }) => (content === 'gone' ? [] : (secret ?? [])))
      const items = await Promise.all(secrets.map(dropOfItem))
      return this.#ask(renewHeld(this.#world.line, [this.#index.drop, ...this.#slotDrops(), ...items]))
    })
  }

  eraseAll(): Promise<Saved> {
    return this.#inTurn(async () => {
      const secrets = [...this.#shelf.all().flatMap(({ secret }) => secret ?? []), ...this.#shelf.unneeded()]
      const items = await Promise.all(secrets.map(dropOfItem))
      // Slots last: as long as something is left, the phrase still finds it and the erasing can go on.
      const drops = [...items, this.#index.drop, ...this.#oldSlots, ...this.#slotDrops()]
      return inOrder(
        drops.map(
          ({ address, pen }) =>
            () =>
              this.#ask(this.#world.line.deleteDrop({ address, pen }))
        )
      )
    })
  }

  /** One after another: each goes by what the one before learned. */
  #inTurn(work: () => Promise<Saved>): Promise<Saved> {
    const outcome = this.#turn.then(work)
    this.#turn = outcome.catch(() => undefined)
    return outcome
  }

  /** Items first, so that the index never names what is not there; then the index by compare-and-set. */
  async #writeIndex(): Promise<Saved> {
    for (let tries = 0; tries < mostTries; tries++) {
      const items = await inOrder(this.#shelf.all().map(thing => () => this.#writeItem(thing)))
      if (!items.ok) return items
      if (!this.#index.isNew && !this.#shelf.all().some(awaitsIndex)) return saved
      const written = await this.#index.write(this.#shelf.rows())
      if (written.ok) {
        for (const row of written.value.rows) this.#shelf.acknowledge(row)
      } else if (written.refusal === 'changed') {
        const fetched = await this.#fetch()
        if (!fetched.ok) return fetched
      } else {
        return refused(written.refusal)
      }
    }
    return refused('unreadable')
  }

  async #writeItem(thing: Thing): Promise<Saved> {
    for (let tries = 0; awaitsItem(thing); tries++) {
      if (tries === mostTries) return refused('unreadable')
      const { secret } = thing
      const written: WrittenItem = await writeItem(this.#world.line, thing)
      if (written === 'saved') continue
      if (typeof written === 'object') {
        this.#shelf.meet(thing, written)
        continue
      }
      if (written !== 'missing') return refused(written)
      // Deleted by another device, whose index then says so: ours has moved to another place. Else it was taken away.
      const fetched = await this.#fetch()
      if (!fetched.ok) return fetched
      if (awaitsItem(thing) && thing.secret === secret) return refused('missing')
    }
    return saved
  }

  /** Reads index and items whole before anything is taken over, so that a lost connection leaves nothing half merged. */
  async #fetch(): Promise<Saved> {
    const read = await this.#index.read()
    if (!read.ok) return read
    const page = read.value
    if (!page) return saved
    const rows = page.rows.filter(row => needsReading(row, this.#shelf.find(row.kind, row.id)))
    const found = await readItems(this.#world.line, rows)
    if (!found.ok) return found
    this.#index.accept(page)
    this.#shelf.merge(page, new Map(rows.map((row, i) => [placeOf(row), found.value[i] ?? 'missing'])))
    return saved
  }

  /** Creates the new slots, then reads vault and slots back and opens each: only what opens counts as made. */
  async #makeSlots(): Promise<Saved> {
    const slots = this.#newSlots
    if (slots.length === 0) return saved
    const { line } = this.#world
    const made = await inOrder(
      slots.map(
        ({ drop: { address, pen }, body }) =>
          () =>
            this.#ask(line.createDrop({ address, pen, body }))
      )
    )
    if (!made.ok) return made
    const reply = await line.readDrops([this.#index.drop.address, ...slots.map(({ drop }) => drop.address)])
    if (!reply.ok) return refused(vaultRefusal(reply.refusal))
    const [vault, ...bodies] = reply.value
    if (!vault || (await this.#index.opens(vault)) === false) return refused('altered')
    for (const [i, { drop }] of slots.entries()) {
      const body = bodies[i]
      const opened = body && (await openSlot(drop, body))
      if (!opened?.ok || !equal(opened.value, this.#vaultSecret)) return refused('altered')
    }
    this.#newSlots = this.#newSlots.filter(each => !slots.includes(each))
    return saved
  }

  /** Deletes what the index no longer names: slots that were replaced, items that were removed. */
  async #clearAway(): Promise<Saved> {
    const { line } = this.#world
    for (const slot of this.#oldSlots) {
      const deleted = await this.#ask(line.deleteDrop({ address: slot.address, pen: slot.pen }))
      if (!deleted.ok) return deleted
      this.#oldSlots = this.#oldSlots.filter(each => each !== slot)
    }
    for (const secret of this.#shelf.unneeded()) {
      const { address, pen } = await dropOfItem(secret)
      const deleted = await this.#ask(line.deleteDrop({ address, pen }))
      if (!deleted.ok) return deleted
      this.#shelf.cleared(secret)
    }
    return saved
  }

  async #ask(reply: Promise<Reply<void>>): Promise<Saved> {
    const answer = await reply
    return answer.ok ? saved : refused(vaultRefusal(answer.refusal))
  }

  #slotThings(): Thing[] {
    return this.#shelf.all().filter(thing => thing.kind === slotRows && valueIn(thing) !== undefined)
  }

  #slotDrops(): HeldDrop[] {
    return this.#slotThings().flatMap(thing => slotOfRow(valueIn(thing)) ?? [])
  }
}

/** Does one after another and stops at the first refusal. */
async function inOrder(errands: readonly (() => Promise<Saved>)[]): Promise<Saved> {
  for (const errand of errands) {
    const outcome = await errand()
    if (!outcome.ok) return outcome
  }
  return saved
}
