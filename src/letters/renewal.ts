import { dropsPerCall } from '../wire/drop.ts'
import type { Line, Reply } from '../wire/line.ts'
import type { HeldDrop } from '../wire/messages.ts'

/**
 * Renews all of one's own drops of one group, in as few calls as the server allows. What is gone is passed over, and so
 * is a place that somebody else took (in a pair's logbook the other one can): a call that names one such thing renews
 * nothing, and it must not let all the others run out.
 */
export async function renewHeld(line: Line, held: readonly HeldDrop[]): Promise<Reply<void>> {
  for (let at = 0; at < held.length; at += dropsPerCall) {
    const some = held.slice(at, at + dropsPerCall)
    const reply = await line.renewDrops(some)
    const renewed = isPassedOver(reply) ? await renewWhatIsOurs(line, some) : reply
    if (!renewed.ok) return renewed
  }
  return { ok: true, value: undefined }
}

const isPassedOver = (reply: Reply<void>): boolean =>
  !reply.ok && (reply.refusal === 'absent' || reply.refusal === 'wrong-pen')

async function renewWhatIsOurs(line: Line, held: readonly HeldDrop[]): Promise<Reply<void>> {
  for (const { address, pen } of held) {
    const reply = await line.renewDrops([{ address, pen }])
    if (!reply.ok && !isPassedOver(reply)) return reply
  }
  return { ok: true, value: undefined }
}
