import type { Send } from '../../wire/line.ts'
import type { Refusal } from '../../wire/refusal.ts'

/** What the retrying needs of the world. */
export interface Patience {
  /** Resolves after so many milliseconds, or sooner when the network comes back. */
  pause(ms: number): Promise<void>
  /** Called with true while calls wait for the server, so that a page can say so. */
  onWaiting(isWaiting: boolean): void
}

/** Two minutes in all: after that the person is asked whether to go on. */
const pausesMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]
const passing: readonly Refusal[] = ['away', 'busy', 'stopping']

/**
 * Sends again, the same bytes, while the server is away, busy or stopping. Every call has the same effect when it is
 * repeated, so nothing is done twice. Long waits are not repeated: whoever waits decides whether to go on.
 */
export function retrying(send: Send, { pause, onWaiting }: Patience): Send {
  let waiting = 0

  async function waitFor(ms: number): Promise<void> {
    if (waiting++ === 0) onWaiting(true)
    await pause(ms)
    if (--waiting === 0) onWaiting(false)
  }

  return async (endpoint, body) => {
    let reply = await send(endpoint, body)
    if (endpoint === 'waitForDrops') return reply
    for (const ms of pausesMs) {
      if (reply.ok || !passing.includes(reply.refusal)) return reply
      await waitFor(ms)
      reply = await send(endpoint, body)
    }
    return reply
  }
}
