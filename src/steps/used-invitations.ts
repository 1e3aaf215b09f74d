import { applicationDrop, replaceByUsedMark, sealUsedMark } from '../letters/invite.ts'
import type { Secret } from '../letters/secret.ts'
import type { Reply } from '../wire/line.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { done, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/**
 * Within a turn: replaces applications that were admitted by a mark, so that a second one with the same link is refused
 * and not left where nobody looks; after the link's last day, when it refuses by itself, the mark is deleted too. Whoever
 * has the link can take the place with a pen of their own: then it is left to them, and nothing more can be done there.
 */
export async function tendUsedInvitations(world: World, office: Desk): Promise<Outcome<void>> {
  for (const invitation of office.held.invitations()) {
    if (invitation.stage !== 'admitted') continue
    const { id, secret, goodUntil } = invitation
    const left = goodUntil < world.today ? 'nothing' : 'mark'
    if (invitation.left === left || invitation.left === 'nothing') continue
    const tended =
      left === 'mark' ? await mark(world, secret) : await world.line.deleteDrop(await applicationDrop(secret))
    // Somebody was here a moment ago, perhaps the office on another device: the next visit sees what they did.
    if (!tended.ok && ['changed', 'occupied', 'absent'].includes(tended.refusal)) continue
    if (!tended.ok && tended.refusal !== 'wrong-pen') return tended
    office.vault.put(kinds.invitation, id, { ...invitation, left: tended.ok ? left : 'nothing' })
  }
  return office.vault.unsaved ? office.vault.save() : done
}

async function mark({ line }: World, secret: Secret): Promise<Reply<void>> {
  const { address } = await applicationDrop(secret)
  const read = await line.readDrops([address])
  if (!read.ok) return read
  const [current] = read.value
  return current
    ? line.replaceDrop(await replaceByUsedMark(secret, current))
    : line.createDrop(await sealUsedMark(secret))
}
