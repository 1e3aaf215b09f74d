import type { Bytes } from '../wire/bytes.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { Vault, VaultRefusal, VaultWorld } from './vault/contract.ts'
import { VaultKeeper } from './vault/keeper.ts'
import { vaultRefusal } from './vault/refusal.ts'
import { dropOfSlot, openSlot } from './vault/slot.ts'

export * from './vault/contract.ts'

/** An empty vault in memory. Add slots, put things, then `save`; send nothing to anybody before that succeeded. */
export const createVault = (world: VaultWorld): Promise<Vault> => VaultKeeper.over(world, world.random(32))

/** Opens by a slot's secret. Refuses `wrong-phrase` when no slot lies there. */
export async function openBySlot(
  world: VaultWorld,
  slotSecret: Bytes
): Promise<Outcome<Vault, VaultRefusal | 'wrong-phrase'>> {
  const slot = await dropOfSlot(slotSecret)
  const reply = await world.line.readDrops([slot.address])
  if (!reply.ok) return refused(vaultRefusal(reply.refusal))
  const [body] = reply.value
  if (!body) return refused('wrong-phrase')
  const opened = await openSlot(slot, body)
  return opened.ok ? openVault(world, opened.value) : opened
}

/** Opens by the vault's own secret V. */
export async function openVault(world: VaultWorld, vaultSecret: Bytes): Promise<Outcome<Vault, VaultRefusal>> {
  const vault = await VaultKeeper.over(world, vaultSecret)
  const fetched = await vault.refresh()
  return fetched.ok ? done(vault) : fetched
}
