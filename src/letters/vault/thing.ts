import type { Bytes } from '../../wire/bytes.ts'
import type { BodyHash } from '../../wire/drop.ts'
import type { Secret } from '../secret.ts'
import type { VaultFault } from './contract.ts'
import type { Row } from './page.ts'
import { type Stamp, sameStamp } from './stamp.ts'

/** One thing of a vault as it is in memory, and what of it the server is known to have. */
export interface Thing {
  readonly kind: string
  readonly id: string
  /** Two devices' changes are both kept. */
  drafts: boolean
  stamp: Stamp
  content: { readonly value: unknown } | { readonly fault: VaultFault['fault'] } | 'gone'
  /** Of an item; a setting has none. */
  secret: Secret | undefined
  /** The state the acknowledged index names. */
  indexed: Stamp | undefined
  /** The state the server acknowledged in the item's drop. */
  kept: Kept | undefined
  /** Sealed and sent, but not acknowledged: a retry sends these very bytes. */
  sent: (Kept & { readonly body: Bytes }) | undefined
}

export interface Kept {
  readonly stamp: Stamp
  readonly hash: BodyHash
}

export const placeOf = (thing: { readonly kind: string; readonly id: string }): string => `${thing.kind}/${thing.id}`

export const newThing = (kind: string, id: string): Thing => ({
  kind,
  id,
  drafts: false,
  stamp: { revision: 0, device: '' },
  content: 'gone',
  secret: undefined,
  indexed: undefined,
  kept: undefined,
  sent: undefined
})

export const valueIn = (thing: Thing | undefined): unknown =>
  thing && thing.content !== 'gone' && 'value' in thing.content ? thing.content.value : undefined

/** True while the item's drop does not hold what is in memory. */
export const awaitsItem = (thing: Thing): boolean =>
  thing.secret !== undefined && valueIn(thing) !== undefined && !sameStamp(thing.kept?.stamp, thing.stamp)

export const awaitsIndex = (thing: Thing): boolean => !sameStamp(thing.indexed, thing.stamp)

/** True while a drop may lie on the server that the index no longer needs. */
export const awaitsDeletion = (thing: Thing): boolean =>
  thing.content === 'gone' && (thing.kept !== undefined || thing.sent !== undefined)

export function rowOf(thing: Thing): Row {
  const { kind, id, stamp, secret, content } = thing
  if (content === 'gone') return { kind, id, stamp, holding: { gone: secret } }
  return { kind, id, stamp, holding: secret === undefined ? { value: valueIn(thing) } : { item: secret } }
}
