import { fromJson, type Parse, whole } from '../../vocabulary/parse.ts'
import { type Bytes, textOf, utf8 } from '../../wire/bytes.ts'
import { type DropKeys, dropOf, openDrop, sealDrop } from '../drop.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { bytesOf, type Secret } from '../secret.ts'
import type { Stamp } from './stamp.ts'

/** What lies in the drop of an item: its value and which state of it this is. */
export interface Item {
  readonly stamp: Stamp
  readonly value: unknown
}

export const dropOfItem = (secret: Secret): Promise<DropKeys> => dropOf(bytesOf(secret))

/** `place` is kind and id, so that no item can be shown in the place of another. */
export const sealItem = (drop: DropKeys, place: string, item: Item): Promise<Outcome<Bytes, 'too-long'>> =>
  sealDrop(drop, 'item', place, utf8(JSON.stringify([item.stamp.revision, item.stamp.device, item.value])))

export async function openItem(drop: DropKeys, place: string, body: Bytes): Promise<Outcome<Item, 'altered'>> {
  const opened = await openDrop(drop, 'item', place, body)
  const item = opened.ok ? fromJson(textOf(opened.value), parseItem) : undefined
  return item ? done(item) : refused('altered')
}

const parseItem: Parse<Item> = value => {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [revision, device, held] = value as unknown[]
  const counted = whole(1, Number.MAX_SAFE_INTEGER)(revision)
  if (counted === undefined || typeof device !== 'string') return undefined
  return { stamp: { revision: counted, device }, value: held }
}
