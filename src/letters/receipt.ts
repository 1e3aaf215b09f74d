import { type Bytes, utf8 } from '../wire/bytes.ts'
import type { Address } from '../wire/drop.ts'
import type { DropToCreate } from '../wire/messages.ts'
import { type DropKeys, type DropRefusal, dropOf, openDrop, sealDrop } from './drop.ts'
import type { Outcome } from './outcome.ts'
import { derive } from './primitives/derive.ts'
import type { Stretch } from './secret.ts'
import type { CheckWords } from './words.ts'

/** The drop of K(stretched lead words, "elevenses/collected/1"): whoever has the four lead words can look there. */
const dropOfReceipt = async (stretch: Stretch, leadWords: CheckWords): Promise<DropKeys> =>
  dropOf(await derive(await stretch(utf8(leadWords.join(' ')), 'elevenses/check/1'), 'elevenses/collected/1'))

/** The empty drop by which a lead says that a request was collected. A `nonce` is for the published vectors (`seal`). */
export async function sealReceipt(stretch: Stretch, leadWords: CheckWords, nonce?: Bytes): Promise<DropToCreate> {
  const drop = await dropOfReceipt(stretch, leadWords)
  const sealed = await sealDrop(drop, 'receipt', '', new Uint8Array(0), nonce)
  if (!sealed.ok) throw new Error('receipt: nothing is too long')
  return { address: drop.address, pen: drop.pen, body: sealed.value }
}

/** Where to look for the receipt, and how to tell what lies there; stretched once for both. */
export interface ReceiptToFind {
  readonly address: Address
  /** Refuses what was not left by somebody with the words. */
  open(body: Bytes): Promise<Outcome<Bytes, DropRefusal>>
}

export async function receiptToFind(stretch: Stretch, leadWords: CheckWords): Promise<ReceiptToFind> {
  const drop = await dropOfReceipt(stretch, leadWords)
  return { address: drop.address, open: body => openDrop(drop, 'receipt', '', body) }
}
