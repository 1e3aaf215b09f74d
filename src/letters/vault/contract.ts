import type { Parse } from '../../vocabulary/parse.ts'
import type { Bytes } from '../../wire/bytes.ts'
import type { Line } from '../../wire/line.ts'
import type { WaitedDrop } from '../../wire/messages.ts'
import type { Outcome } from '../outcome.ts'
import type { Random } from '../secret.ts'
import type { Stamp } from './stamp.ts'

export { isLater, type Stamp } from './stamp.ts'

/**
 * A kind of thing kept in a vault: its values are JSON. `item` = a drop of its own for each (referrals, pairings, profiles);
 * `setting` = a few bytes inside the index (pins, last use). A kind with `drafts` keeps both when two devices write at once.
 */
export interface Kind<T> {
  readonly name: string
  readonly parse: Parse<T>
  readonly lies: 'item' | 'setting'
  readonly drafts: boolean
}
export const itemKind = <T>(name: string, parse: Parse<T>, drafts = false): Kind<T> => ({
  name,
  parse,
  lies: 'item',
  drafts
})
export const settingKind = <T>(name: string, parse: Parse<T>): Kind<T> => ({
  name,
  parse,
  lies: 'setting',
  drafts: false
})

export type SlotKind = 'phrase' | 'kit' | 'passkey'

/** What a vault needs of the world. */
export interface VaultWorld {
  readonly line: Line
  readonly random: Random
}

export type VaultRefusal =
  /** No answer: call again, the same bytes are sent. */
  | 'away'
  /** The server answered something this program cannot read, or refused for a reason it should not have. */
  | 'unreadable'
  /** What lies there was changed by somebody without the key. */
  | 'altered'
  | 'unknown-version'
  /** The server shows an older vault than was seen before. */
  | 'rolled-back'
  /** The vault is gone: erased from another device, or cleared after long absence. */
  | 'missing'
  /** One value is larger than a drop. */
  | 'too-long'
  /** Another vault opens by this slot already. */
  | 'occupied'
  /** The server asks to slow down. */
  | 'busy'

/** One item that could not be opened. The rest of the vault is usable. */
export interface VaultFault {
  readonly kind: string
  readonly id: string
  readonly fault: 'missing' | 'altered' | 'rolled-back'
}

export interface Vault {
  readonly faults: readonly VaultFault[]
  get<T>(kind: Kind<T>, id: string): T | undefined
  /** Which state of a thing this is, unsaved or removed ones included; undefined where there never was one. */
  stamp<T>(kind: Kind<T>, id: string): Stamp | undefined
  /** In order of id. */
  list<T>(kind: Kind<T>): readonly { readonly id: string; readonly value: T }[]
  /** In memory only, until `save`. */
  put<T>(kind: Kind<T>, id: string, value: T): void
  remove<T>(kind: Kind<T>, id: string): void
  /** True when something was put, removed or added that the server has not acknowledged. */
  readonly unsaved: boolean
  /** Items first, then the index, then new slots, each new thing read back and opened. Call again after a refusal. */
  save(): Promise<Outcome<void, VaultRefusal>>
  /** Looks for what another device has written; what is unsaved here stays. */
  refresh(): Promise<Outcome<void, VaultRefusal>>
  /** A second way in, made at the next `save`; replaces an older slot of its kind. */
  addSlot(kind: SlotKind, slotSecret: Bytes): Promise<void>
  slots(): readonly SlotKind[]
  /** What to wait for to learn of another device's writing. */
  watched(): WaitedDrop
  /** Once a quarter: the vault, every slot and every item. */
  renewAll(): Promise<Outcome<void, VaultRefusal>>
  /** Items, then the vault, slots last. Call again after `away`. */
  eraseAll(): Promise<Outcome<void, VaultRefusal>>
}
