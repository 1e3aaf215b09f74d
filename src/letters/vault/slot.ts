import { key, oneOf, shape } from '../../vocabulary/parse.ts'
import { type Bytes, toBase64url } from '../../wire/bytes.ts'
import type { Address, Pen } from '../../wire/drop.ts'
import type { HeldDrop } from '../../wire/messages.ts'
import { type DropKeys, type DropRefusal, dropOf, openDrop, sealDrop } from '../drop.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { derive } from '../primitives/derive.ts'
import { bytesOf } from '../secret.ts'

/** The row kind under which the index keeps where its slots lie; no other kind may be called so. */
export const slotRows = 'slot'

export const parseSlotKind = oneOf(['phrase', 'kit', 'passkey'])

/** Drop of K(slot secret, "elevenses/slot/1"). */
export const dropOfSlot = async (slotSecret: Bytes): Promise<DropKeys> =>
  dropOf(await derive(slotSecret, 'elevenses/slot/1'))

/** A slot holds the vault's secret V and nothing else. A `nonce` is for the published vectors (`seal`). */
export async function sealSlot(slot: DropKeys, vaultSecret: Bytes, nonce?: Bytes): Promise<Bytes> {
  const sealed = await sealDrop(slot, 'slot', '', vaultSecret, nonce)
  if (!sealed.ok) throw new Error('slot: a secret of the wrong length')
  return sealed.value
}

export async function openSlot(slot: DropKeys, body: Bytes): Promise<Outcome<Bytes, DropRefusal>> {
  const opened = await openDrop(slot, 'slot', '', body)
  if (!opened.ok) return opened
  return opened.value.length === 32 ? done(opened.value) : refused('altered')
}

const parseSlotRow = shape({ address: key(32), pen: key(32) })

/** What the index keeps of a slot: enough to renew and to delete it, not to open it. */
export const slotRowValue = (drop: HeldDrop) => ({ address: toBase64url(drop.address), pen: toBase64url(drop.pen) })

export function slotOfRow(value: unknown): HeldDrop | undefined {
  const row = parseSlotRow(value)
  return row && { address: bytesOf(row.address) as Address, pen: bytesOf(row.pen) as Pen }
}
