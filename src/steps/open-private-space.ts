import { kitCode, kitFromCode, kitFromWords, kitSecret, kitWords, makeKit } from '../letters/kit.ts'
import { pinsOf } from '../letters/notice.ts'
import { makePhrase, phraseSecret } from '../letters/phrase.ts'
import { createVault, openBySlot, type Vault, type VaultWorld } from '../letters/vault.ts'
import type { Bytes } from '../wire/bytes.ts'
import { type Desk, deskOf } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { DeskKind, Self } from './held/self.ts'
import { finishJournal } from './journal.ts'
import { good, type Outcome } from './outcome.ts'
import { readPinnedScheme, type SchemeAtHand, type SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** What a spare key sheet shows: twelve words, and the same as a short text for a QR code. */
export interface SpareKey {
  readonly words: string
  readonly code: string
}

/** Made before anything is sent, so that they can be shown and saved first. */
export interface NewKeys {
  /** Six words with a space between, made by the browser and never chosen. */
  readonly sixWords: string
  /** Always for office, leads and mentors; for a mentee if wanted. */
  readonly spareKey: SpareKey | undefined
}

export async function newKeys(world: World, withSpareKey: boolean): Promise<NewKeys> {
  return {
    sixWords: await makePhrase(world.random),
    spareKey: withSpareKey ? await spareKeyOf(makeKit(world.random)) : undefined
  }
}

/** Whether this desk must have a spare key sheet. */
export const needsSpareKey = (kind: DeskKind): boolean => kind !== 'mentee'

/** `wrong-phrase`: nothing lies where these words lead. `wrong-words`: they are not those of a spare key sheet. */
export type OpenRefusal = 'wrong-phrase' | 'wrong-words' | SchemeRefusal

/**
 * Makes a private space: vault, then slots, each read back and opened, before anything else is sent.
 * Refuses only for trouble on the line; the same keys may then be used again.
 */
export async function makePrivateSpace(
  world: World,
  scheme: SchemeAtHand,
  keys: NewKeys,
  owner: { readonly desk: DeskKind; readonly name: string }
): Promise<Outcome<Desk>> {
  const vault = await makeVault(world, keys, { id: 'self', ...owner })
  if (!vault.ok) return vault
  vault.value.put(kinds.pins, 'pins', pinsOf(scheme.published))
  const saved = await vault.value.save()
  return saved.ok ? good(deskOf(world, vault.value, scheme, undefined)) : saved
}

/** A vault with its slots and its owner in it. Keys that were used before open what they made then. */
export async function makeVault(world: World, keys: NewKeys, self: Self): Promise<Outcome<Vault>> {
  if (needsSpareKey(self.desk) && !keys.spareKey) throw new Error('steps: this desk needs a spare key sheet')
  const phrase = await phraseSecret(world.stretch, keys.sixWords)
  const before = await openBySlot(vaultWorld(world), phrase)
  if (before.ok) return good(before.value)
  if (before.refusal !== 'wrong-phrase') return { ok: false, refusal: before.refusal }
  const vault = await createVault(vaultWorld(world))
  await vault.addSlot('phrase', phrase)
  const kit = keys.spareKey && kitFromCode(keys.spareKey.code)
  if (kit) await vault.addSlot('kit', kitSecret(kit))
  vault.put(kinds.self, 'self', self)
  vault.put(kinds.lastUse, 'last', { on: world.today, device: world.device })
  const saved = await vault.save()
  return saved.ok ? good(vault) : saved
}

export type OpeningKey =
  | { readonly by: 'six-words'; readonly text: string }
  | { readonly by: 'spare-key'; readonly text: string }

/** Opens a private space, verifies the scheme against the one pinned in it and notes this use. */
export async function openPrivateSpace(world: World, key: OpeningKey): Promise<Outcome<Desk, OpenRefusal>> {
  const secret = await slotSecret(world, key)
  if (!secret.ok) return secret
  const vault = await openBySlot(vaultWorld(world), secret.value)
  if (!vault.ok) return vault
  const scheme = await readPinnedScheme(world, vault.value.get(kinds.pins, 'pins'))
  if (!scheme.ok) return scheme
  const finished = await finishJournal(vault.value)
  if (!finished.ok) return finished
  const desk = deskOf(world, vault.value, scheme.value, vault.value.get(kinds.lastUse, 'last'))
  vault.value.put(kinds.lastUse, 'last', { on: world.today, device: world.device })
  vault.value.put(kinds.pins, 'pins', pinsOf(scheme.value.published))
  const noted = await vault.value.save()
  return noted.ok ? good(desk) : noted
}

async function slotSecret(world: World, key: OpeningKey): Promise<Outcome<Bytes, 'wrong-words'>> {
  if (key.by === 'six-words') return good(await phraseSecret(world.stretch, key.text))
  const scanned = kitFromCode(key.text.trim())
  if (scanned) return good(kitSecret(scanned))
  const typed = await kitFromWords(key.text)
  return typed.ok ? good(kitSecret(typed.value)) : typed
}

/** Adds a spare key sheet, or replaces the one there was. Gives what to print. */
export function addSpareKey(world: World, desk: Desk): Promise<Outcome<SpareKey>> {
  return desk.inTurn(async () => {
    const kit = makeKit(world.random)
    await desk.vault.addSlot('kit', kitSecret(kit))
    const saved = await desk.vault.save()
    return saved.ok ? good(await spareKeyOf(kit)) : saved
  })
}

const spareKeyOf = async (kit: Bytes): Promise<SpareKey> => ({ words: await kitWords(kit), code: kitCode(kit) })

const vaultWorld = ({ line, random }: World): VaultWorld => ({ line, random })
