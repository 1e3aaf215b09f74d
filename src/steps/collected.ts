import { receiptToFind, sealReceipt } from '../letters/receipt.ts'
import type { CheckWords } from '../letters/words.ts'
import { done, good, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/**
 * The lead's side of "not yet collected / collected" for those who asked to be rung: an empty drop at a place that
 * the four lead words lead to. Left once; found there already counts as left.
 */
export async function leaveReceipt(world: World, leadWords: CheckWords): Promise<Outcome<void>> {
  const left = await world.line.createDrop(await sealReceipt(world.stretch, leadWords))
  return left.ok || left.refusal === 'occupied' ? done : left
}

/** Whether a request sent by the short door has been collected by its lead. Refuses what no lead can have left there. */
export async function isCollected(world: World, leadWords: CheckWords): Promise<Outcome<boolean>> {
  const receipt = await receiptToFind(world.stretch, leadWords)
  const read = await world.line.readDrops([receipt.address])
  if (!read.ok) return read
  const [body] = read.value
  if (!body) return good(false)
  const opened = await receipt.open(body)
  return opened.ok ? good(true) : opened
}
