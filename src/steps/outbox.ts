import type { SealedLetter } from '../letters/letter.ts'
import { bytesOf } from '../letters/secret.ts'
import { toBase64url } from '../wire/bytes.ts'
import type { Address, Pen } from '../wire/drop.ts'
import type { BoxId, ClientId } from '../wire/letterbox.ts'
import type { Reply } from '../wire/line.ts'
import type { DropToCreate } from '../wire/messages.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { Outgoing } from './held/outbox.ts'
import { done, type Outcome } from './outcome.ts'
import type { World } from './world.ts'

/**
 * Puts a sealed letter beside the state it belongs to: both are saved together, and only then does it leave. A browser
 * that dies anywhere in between sends the same bytes later, and never a second letter.
 */
export function enclose(desk: Desk, letter: SealedLetter, concerns: string): void {
  const { box, clientId, body } = letter.envelope
  const id = `letter-${letter.id}`
  desk.vault.put(kinds.outbox, id, {
    kind: 'letter',
    id,
    concerns,
    box: toBase64url(box),
    clientId: toBase64url(clientId),
    body: toBase64url(body)
  })
}

/** The same for a drop that somebody else will read. */
export function encloseDrop(desk: Desk, drop: DropToCreate, concerns: string): void {
  const id = `drop-${concerns}`
  desk.vault.put(kinds.outbox, id, {
    kind: 'drop',
    id,
    concerns,
    address: toBase64url(drop.address),
    pen: toBase64url(drop.pen),
    body: toBase64url(drop.body)
  })
}

/** Whether something about this is still here: then a step walked again need only send it. */
export const isWaitingToLeave = (desk: Desk, concerns: string): boolean =>
  desk.vault.list(kinds.outbox).some(({ value }) => value.concerns === concerns)

/** Saves what was changed, lets everything in the outbox leave, and forgets what the server has acknowledged. */
export async function saveAndSend(world: World, desk: Desk): Promise<Outcome<void>> {
  const saved = await desk.vault.save()
  if (!saved.ok) return saved
  let trouble: Outcome<void> = done
  for (const { id, value } of desk.vault.list(kinds.outbox)) {
    const left = await leave(world, value)
    if (left.ok) desk.vault.remove(kinds.outbox, id)
    else if (trouble.ok) trouble = left
  }
  // What is forgotten late is only sent once more, with the same bytes: what has left has left, whatever this gives.
  if (desk.vault.unsaved) await desk.vault.save()
  return trouble
}

function leave(world: World, outgoing: Outgoing): Promise<Reply<void>> {
  const body = bytesOf(outgoing.body)
  switch (outgoing.kind) {
    case 'letter':
      return world.line.leaveLetter({
        box: bytesOf(outgoing.box) as BoxId,
        clientId: bytesOf(outgoing.clientId) as ClientId,
        body
      })
    case 'drop':
      return world.line.createDrop({
        address: bytesOf(outgoing.address) as Address,
        pen: bytesOf(outgoing.pen) as Pen,
        body
      })
  }
}
