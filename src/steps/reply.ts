import type { SealingRefusal } from '../letters/letter.ts'
import { sealReply } from '../letters/reply.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { type Desk, keyringOf, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { arrivedPart, type ReceivedReferral } from './held/received-referral.ts'
import { enclose, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** The lead answers before there is anybody to offer. `not-eligible` and `signposted` close the request. */
export function reply(
  world: World,
  lead: Desk,
  id: string,
  reply: Reply
): Promise<Outcome<ReceivedReferral, 'no-referral' | 'not-now' | SealingRefusal>> {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (held.stage === 'closed' || held.stage === 'ended') return refuse('not-now')
    const { returnBox } = held.referral
    const letter = await sealReply(reply, returnBox, held.thread, keyringOf(lead).keys, writing(world, lead))
    if (!letter.ok) return letter
    const replied = { ...held, replies: [...held.replies, { on: world.today, reply }].slice(-50) }
    const now = closes(reply) ? closed(world, replied, reply) : replied
    lead.vault.put(kinds.receivedReferral, id, now)
    enclose(lead, letter.value, id)
    const sent = await saveAndSend(world, lead)
    return sent.ok ? good(now) : sent
  })
}

type Closing = Extract<Reply, { kind: 'not-eligible' | 'signposted' }>

const closes = (reply: Reply): reply is Closing => reply.kind === 'not-eligible' || reply.kind === 'signposted'

function closed(world: World, held: ReceivedReferral, reply: Closing): ReceivedReferral {
  return { ...arrivedPart(held), stage: 'closed', closedOn: world.today, because: reply.kind }
}
