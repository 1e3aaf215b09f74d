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

/** What a merge leaves to do: a draft that lost and is to be kept, an item's drop nobody needs any more. */
export interface Leftovers {
  readonly lostDraft?: unknown
  readonly unneeded?: Secret | undefined
}

/**
 * Takes over what another device wrote, unless ours is later: the higher stamp wins on every device alike
 * (protocol 4). `makeSecret` gives a fresh drop to what outlives its own deletion elsewhere.
 */
export function mergeRow(thing: Thing, row: Row, found: Found | undefined, makeSecret: () => Secret): Leftovers {
  const isUnsaved = awaitsIndex(thing) || awaitsItem(thing)
  thing.indexed = row.stamp
  if (!isLater(row.stamp, thing.stamp)) return keepOurs(thing, row, found, makeSecret)
  const lostDraft = thing.drafts && isUnsaved ? valueIn(thing) : undefined
  const ours = thing.secret
  takeTheirs(thing, row, found)
  return { lostDraft, unneeded: ours !== thing.secret ? ours : undefined }
}

function keepOurs(thing: Thing, row: Row, found: Found | undefined, makeSecret: () => Secret): Leftovers {
  const { holding } = row
  if (sameStamp(row.stamp, thing.stamp)) return {}
  if ('gone' in holding && holding.gone === thing.secret && valueIn(thing) !== undefined) {
    // Its drop was deleted elsewhere. A drop that is gone is never made again: it gets another place.
    thing.secret = makeSecret()
    thing.kept = undefined
    thing.sent = undefined
  }
  if (!('item' in holding) || holding.item === thing.secret) return {}
  return { lostDraft: thing.drafts ? valueFound(found) : undefined, unneeded: holding.item }
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
