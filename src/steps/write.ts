import type { SealingRefusal } from '../letters/letter.ts'
import type { Entry } from '../vocabulary/entry.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { type LivePairing, mostUnsaid, type Pairing } from './held/pairing.ts'
import { isSameEntry, livePairing, lookInto, sayUnsaid, writtenIn } from './lane.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type WriteRefusal = 'no-pairing' | 'ended' | SealingRefusal

/** Keeps what is being typed in one's own private space. */
export function saveLetterDraft(
  _world: World,
  desk: Desk,
  pairing: string,
  text: string
): Promise<Outcome<Pairing, WriteRefusal>> {
  return desk.inTurn(async () => {
    const held = livePairing(desk, pairing)
    if (!held) return refuse('no-pairing')
    const now = { ...held, draft: text }
    desk.vault.put(kinds.pairing, pairing, now)
    const saved = await desk.vault.save()
    return saved.ok ? good(now) : saved
  })
}

/**
 * Writes one entry in one's own lane. It is kept in the vault (`unsaid`) until the server has acknowledged it: after
 * a failure the same entry again, or the next visit, writes it once and not twice.
 */
export function write(
  world: World,
  desk: Desk,
  pairing: string,
  entry: Extract<Entry, { kind: 'letter' }>
): Promise<Outcome<Pairing, WriteRefusal>> {
  return desk.inTurn(async () => {
    const held = livePairing(desk, pairing)
    if (!held) return refuse('no-pairing')
    const looked = await lookInto(world, desk, held)
    if (!looked.ok) return looked
    const now = livePairing(desk, pairing)
    if (now?.stage !== 'running') return refuse('ended')
    const kept = keepUnsaid(now, entry, writtenIn(now, looked.value))
    if (!kept) return refuse('busy')
    desk.vault.put(kinds.pairing, pairing, { ...kept, draft: '' })
    const said = await saveAndSay(world, desk, pairing)
    return said.ok ? good(desk.vault.get(kinds.pairing, pairing) ?? held) : said
  })
}

/** The same entry as the last one still unsaid is that one, tried again. Undefined when too many wait already. */
export function keepUnsaid<P extends LivePairing>(pairing: P, entry: Entry, after: number): P | undefined {
  const last = pairing.unsaid.at(-1)
  if (last && isSameEntry(last.entry, entry)) return pairing
  if (pairing.unsaid.length >= mostUnsaid) return undefined
  return { ...pairing, unsaid: [...pairing.unsaid, { entry, after }] }
}

export async function saveAndSay(world: World, desk: Desk, pairing: string): Promise<Outcome<void, SealingRefusal>> {
  const saved = await desk.vault.save()
  return saved.ok ? sayUnsaid(world, desk, pairing) : saved
}
