import { dropOf, sealDrop } from '../letters/drop.ts'
import { derive } from '../letters/primitives/derive.ts'
import type { CheckWords } from '../letters/words.ts'
import { utf8 } from '../wire/bytes.ts'
import { done, good, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/**
 * The lead's side of "not yet collected / collected" for those who asked to be rung: an empty drop at a place that
 * the four lead words lead to. Left once; found there already counts as left.
 */
export async function leaveReceipt(world: World, leadWords: CheckWords): Promise<Outcome<void>> {
  const drop = await receiptDrop(world, leadWords)
  const body = await sealDrop(drop, 'item', '', new Uint8Array(0))
  if (!body.ok) return body
  const left = await world.line.createDrop({ address: drop.address, pen: drop.pen, body: body.value })
  return left.ok || left.refusal === 'occupied' ? done : left
}

/** Whether a request sent by the short door has been collected by its lead. */
export async function isCollected(world: World, leadWords: CheckWords): Promise<Outcome<boolean>> {
  const { address } = await receiptDrop(world, leadWords)
  const read = await world.line.readDrops([address])
  return read.ok ? good(read.value[0] !== undefined) : read
}

async function receiptDrop(world: World, leadWords: CheckWords) {
  const stretched = await world.stretch(utf8(leadWords.join(' ')), 'elevenses/check/1')
  return dropOf(await derive(stretched, 'elevenses/collected/1'))
}
