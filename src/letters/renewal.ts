import { dropsPerCall } from '../wire/drop.ts'
import type { Line, Reply } from '../wire/line.ts'
import type { HeldDrop } from '../wire/messages.ts'

/**
 * Renews all of one's own drops of one group, in as few calls as the server allows. What is gone is passed over: a
 * call that names something absent renews nothing, and one lost thing must not let all the others run out.
 */
export async function renewHeld(line: Line, held: readonly HeldDrop[]): Promise<Reply<void>> {
  for (let at = 0; at < held.length; at += dropsPerCall) {
    const some = held.slice(at, at + dropsPerCall)
    const reply = await line.renewDrops(some)
    const renewed = !reply.ok && reply.refusal === 'absent' ? await renewWhatIsThere(line, some) : reply
    if (!renewed.ok) return renewed
  }
  return { ok: true, value: undefined }
}

async function renewWhatIsThere(line: Line, held: readonly HeldDrop[]): Promise<Reply<void>> {
  for (const { address, pen } of held) {
    const reply = await line.renewDrops([{ address, pen }])
    if (!reply.ok && reply.refusal !== 'absent') return reply
  }
  return { ok: true, value: undefined }
}
