import { type BodyHash, dropsPerCall } from '../../wire/drop.ts'
import type { Line } from '../../wire/line.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { sha256 } from '../primitives/derive.ts'
import type { VaultRefusal } from './contract.ts'
import { dropOfItem, openItem, sealItem } from './item.ts'
import type { Found } from './merge.ts'
import type { Row } from './page.ts'
import { vaultRefusal } from './refusal.ts'
import { placeOf, type Thing, valueIn } from './thing.ts'

/** `saved`; or what another device has written there meanwhile; or a refusal. */
export type WrittenItem = 'saved' | Exclude<Found, string> | VaultRefusal

/** Writes the item's drop once. After `away` the same bytes go again, whatever was put meanwhile. */
export async function writeItem(line: Line, thing: Thing): Promise<WrittenItem> {
  const drop = await dropOfItem(thing.secret ?? '')
  const { address, pen } = drop
  if (!thing.sent) {
    const { stamp } = thing
    const sealed = await sealItem(drop, placeOf(thing), { stamp, value: valueIn(thing) })
    if (!sealed.ok) return sealed.refusal
    thing.sent = { stamp, body: sealed.value, hash: (await sha256(sealed.value)) as BodyHash }
  }
  const { body, hash, stamp } = thing.sent
  const reply = thing.kept
    ? await line.replaceDrop({ address, pen, body, current: thing.kept.hash })
    : await line.createDrop({ address, pen, body })
  if (!reply.ok && (reply.refusal === 'away' || reply.refusal === 'busy')) return reply.refusal
  thing.sent = undefined
  if (reply.ok) {
    thing.kept = { stamp, hash }
    return 'saved'
  }
  if (reply.refusal !== 'changed') return vaultRefusal(reply.refusal)
  const found = await readItems(line, [
    { kind: thing.kind, id: thing.id, stamp, holding: { item: thing.secret ?? '' } }
  ])
  return found.ok ? (found.value[0] ?? 'missing') : found.refusal
}

/** What lies in the drops of these rows, in their order, in as few calls as the server allows. */
export async function readItems(line: Line, rows: readonly Row[]): Promise<Outcome<Found[], VaultRefusal>> {
  const drops = await Promise.all(rows.map(({ holding }) => dropOfItem('item' in holding ? holding.item : '')))
  const found: Found[] = []
  for (let at = 0; at < rows.length; at += dropsPerCall) {
    const some = drops.slice(at, at + dropsPerCall)
    const reply = await line.readDrops(some.map(({ address }) => address))
    if (!reply.ok) return refused(vaultRefusal(reply.refusal))
    const opened = some.map(async (drop, i): Promise<Found> => {
      const body = reply.value[i]
      const row = rows[at + i]
      if (!body || !row) return 'missing'
      const item = await openItem(drop, placeOf(row), body)
      if (!item.ok) return 'altered'
      const kept = { stamp: item.value.stamp, hash: (await sha256(body)) as BodyHash }
      return { ...item.value, kept }
    })
    found.push(...(await Promise.all(opened)))
  }
  return done(found)
}
