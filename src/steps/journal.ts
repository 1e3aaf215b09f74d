import type { Outcome as SaveOutcome } from '../letters/outcome.ts'
import { isLater, type Kind, type Stamp, type Vault, type VaultRefusal } from '../letters/vault.ts'
import { toJson } from '../vocabulary/parse.ts'
import { toBase64url } from '../wire/bytes.ts'
import type { JournalChange } from './held/journal.ts'
import * as kinds from './held/kinds.ts'
import type { World } from './world.ts'

type Saved = SaveOutcome<void, VaultRefusal>

interface Change {
  readonly kind: Kind<unknown>
  readonly id: string
  /** Undefined for something removed. */
  readonly value: unknown
}

/**
 * A vault whose saves are whole or not at all. Items lie in drops of their own, so that a browser that dies between
 * two of them would leave a request marked as sent without its letter. Where it matters, what is about to change is
 * first written down as one new item; whoever opens the vault next finishes what was begun.
 */
export function journaled(vault: Vault, world: Pick<World, 'random'>): Vault {
  const pending = new Map<string, Change>()
  const placeOf = (kind: Kind<unknown>, id: string) => `${kind.name}/${id}`

  const journal: Vault = {
    get faults() {
      return vault.faults
    },
    get unsaved() {
      return pending.size > 0 || vault.unsaved
    },
    get: <T>(kind: Kind<T>, id: string) => {
      const change = pending.get(placeOf(kind, id))
      return change ? kind.parse(change.value) : vault.get(kind, id)
    },
    stamp: (kind, id) => vault.stamp(kind, id),
    list: <T>(kind: Kind<T>) => {
      const byId = new Map(vault.list(kind).map(each => [each.id, each]))
      for (const change of pending.values()) {
        if (change.kind.name !== kind.name) continue
        const value = kind.parse(change.value)
        if (value === undefined) byId.delete(change.id)
        else byId.set(change.id, { id: change.id, value })
      }
      return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    put: (kind, id, value) => void pending.set(placeOf(kind, id), { kind, id, value: JSON.parse(toJson(value)) }),
    remove: (kind, id) => void pending.set(placeOf(kind, id), { kind, id, value: undefined }),
    async save() {
      const changes = [...pending.values()]
      if (!needsJournal(vault, changes)) {
        pending.clear()
        apply(vault, changes)
        return vault.save()
      }
      const id = toBase64url(world.random(16))
      vault.put(kinds.journal, id, { changes: changes.map(change => asWritten(vault, change)) })
      const written = await vault.save()
      // What does not fit into one item is saved item by item: it is better than not at all.
      if (!written.ok && written.refusal !== 'too-long') {
        vault.remove(kinds.journal, id)
        return written
      }
      pending.clear()
      apply(vault, changes)
      vault.remove(kinds.journal, id)
      return vault.save()
    },
    refresh: () => vault.refresh(),
    addSlot: (kind, secret) => vault.addSlot(kind, secret),
    slots: () => vault.slots(),
    watched: () => vault.watched(),
    renewAll: () => vault.renewAll(),
    eraseAll: () => vault.eraseAll()
  }
  return journal
}

/** New items and removals become true with the index, all at once; an item that was there is written over at once. */
function needsJournal(vault: Vault, changes: readonly Change[]): boolean {
  const items = changes.filter(({ kind }) => kind.lies === 'item')
  return (
    items.length > 1 && items.some(({ kind, id, value }) => value !== undefined && vault.get(kind, id) !== undefined)
  )
}

function apply(vault: Vault, changes: readonly Change[]): void {
  for (const { kind, id, value } of changes) {
    if (value === undefined) vault.remove(kind, id)
    else vault.put(kind, id, value)
  }
}

function asWritten(vault: Vault, { kind, id, value }: Change): JournalChange {
  const over = vault.stamp(kind, id)
  return {
    kind: kind.name,
    id,
    ...(over && { over: { revision: over.revision, device: over.device } }),
    ...(value !== undefined && { value: JSON.stringify(value) })
  }
}

/**
 * Finishes what another browser began and did not live to end. Walked right after opening. What has changed since it
 * was written down stays: either it is what was to be written, or something newer, by a device that did not know of it.
 */
export async function finishJournal(vault: Vault): Promise<Saved> {
  for (const { id, value } of vault.list(kinds.journal)) {
    apply(
      vault,
      value.changes.flatMap(change => asRead(vault, change))
    )
    vault.remove(kinds.journal, id)
  }
  return vault.unsaved ? vault.save() : { ok: true, value: undefined }
}

function asRead(vault: Vault, { kind: name, id, over, value }: JournalChange): Change[] {
  const kind = kinds.all.find(each => each.name === name)
  if (!kind || hasChangedSince(vault.stamp(kind, id), over)) return []
  const read = value === undefined ? undefined : kind.parse(JSON.parse(value))
  return value === undefined || read !== undefined ? [{ kind, id, value: read }] : []
}

const hasChangedSince = (now: Stamp | undefined, then: Stamp | undefined): boolean =>
  now !== undefined && (then === undefined || isLater(now, then))
