import type { Secret } from '../secret.ts'
import type { Item } from './item.ts'
import type { Row } from './page.ts'
import { isLater, sameStamp } from './stamp.ts'
import { awaitsIndex, awaitsItem, type Kept, type Thing, valueIn } from './thing.ts'

/** What was found in the drop of an item that the index names. */
export type Found = (Item & { readonly kept: Kept }) | 'missing' | 'altered'

/** Whether the row names an item whose drop must be read before the row can be taken over, or a draft beside it kept. */
export function needsReading({ holding, stamp }: Row, thing: Thing | undefined): boolean {
  if (!('item' in holding)) return false
  if (!thing || isLater(stamp, thing.stamp)) return true
  return thing.drafts && thing.secret !== holding.item && !sameStamp(stamp, thing.indexed)
}

/** What a merge leaves to do: a draft that lost and is to be kept, secrets of drops that nobody needs any more. */
export interface Leftovers {
  readonly lostDraft?: unknown
  readonly unneeded: readonly Secret[]
}

/**
 * Takes over what another device wrote, unless ours is later: the higher stamp wins on every device alike
 * (protocol 4). `makeSecret` gives a fresh drop to what outlives its own deletion elsewhere.
 */
export function mergeRow(thing: Thing, row: Row, found: Found | undefined, makeSecret: () => Secret): Leftovers {
  const isUnsaved = awaitsIndex(thing) || awaitsItem(thing)
  const isNews = !sameStamp(row.stamp, thing.indexed) && !sameStamp(row.stamp, thing.stamp)
  thing.indexed = row.stamp
  if (!isLater(row.stamp, thing.stamp)) return isNews ? keepOurs(thing, row, found, makeSecret) : { unneeded: [] }
  const lostDraft = thing.drafts && isUnsaved ? valueIn(thing) : undefined
  const ours = thing.secret
  takeTheirs(thing, row, found)
  return { lostDraft, unneeded: ours === undefined || ours === thing.secret ? [] : [ours] }
}

/**
 * Ours is later, but somebody who did not know of it wrote the row. If they deleted our drop, or have another for the
 * same thing and clear ours away, ours needs a new place: a drop that is gone is never made again.
 */
function keepOurs(thing: Thing, row: Row, found: Found | undefined, makeSecret: () => Secret): Leftovers {
  const theirs = 'item' in row.holding ? row.holding.item : undefined
  const ours = thing.secret
  if (ours === undefined || theirs === ours) return { unneeded: [] }
  const unneeded = theirs === undefined ? [ours] : [ours, theirs]
  if (valueIn(thing) !== undefined) {
    thing.secret = makeSecret()
    thing.kept = undefined
    thing.sent = undefined
  }
  return { lostDraft: thing.drafts ? valueFound(found) : undefined, unneeded }
}

const valueFound = (found: Found | undefined): unknown => (typeof found === 'object' ? found.value : undefined)

function takeTheirs(thing: Thing, row: Row, found: Found | undefined): void {
  const { holding } = row
  thing.stamp = row.stamp
  thing.kept = undefined
  thing.sent = undefined
  if ('value' in holding) {
    thing.secret = undefined
    thing.content = { value: holding.value }
  } else if ('gone' in holding) {
    thing.secret = holding.gone
    thing.content = 'gone'
  } else {
    thing.secret = holding.item
    takeItem(thing, found ?? 'missing')
  }
}

/** An item may be newer than its row, when its writer was cut off before the index; older it may not be. */
function takeItem(thing: Thing, found: Found): void {
  if (typeof found === 'string') {
    thing.content = { fault: found }
  } else if (isLater(thing.stamp, found.stamp)) {
    thing.content = { fault: 'rolled-back' }
  } else {
    thing.stamp = found.stamp
    thing.content = { value: found.value }
    thing.kept = found.kept
  }
}
