import { applicationDrop, replaceByUsedMark, sealUsedMark } from '../letters/invite.ts'
import type { Secret } from '../letters/secret.ts'
import type { Reply } from '../wire/line.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { done, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/**
 * Within a turn: replaces applications that were admitted by a mark, so that a second one with the same link is refused
 * and not left where nobody looks; after the link's last day, when it refuses by itself, the mark is deleted too.
 */
export async function tendUsedInvitations(world: World, office: Desk): Promise<Outcome<void>> {
  for (const invitation of office.held.invitations()) {
    if (invitation.stage !== 'admitted') continue
    const { id, secret, goodUntil } = invitation
    const left = goodUntil < world.today ? 'nothing' : 'mark'
    if (invitation.left === left || invitation.left === 'nothing') continue
    const tended =
      left === 'mark' ? await mark(world, secret) : await world.line.deleteDrop(await applicationDrop(secret))
    // Another device of the office was here a moment ago: the next visit sees what it noted.
    if (!tended.ok && (tended.refusal === 'changed' || tended.refusal === 'occupied')) continue
    if (!tended.ok) return tended
    office.vault.put(kinds.invitation, id, { ...invitation, left })
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
