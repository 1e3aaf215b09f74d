import type { Bytes } from '../../wire/bytes.ts'
import { endpoints } from '../../wire/endpoints.ts'
import type { Reply, Send } from '../../wire/line.ts'
import { isRefusalCode, type Refusal } from '../../wire/refusal.ts'

/** A call waits longer than the server takes for its longest, and less long than a person would. */
const patienceMs = { usual: 30_000, wait: 70_000 }

export interface Http {
  readonly send: Send
  /** Ends the long waits that are under way: they answer `away` at once. */
  stopWaiting(): void
}

/**
 * The one place where the app talks to the server. Nothing but the body travels: no cookie, no referrer, nothing kept.
 * Never throws: where no answer can be had, or only one that a broken proxy made, the refusal is `away`.
 */
export function createHttp(fetch: typeof globalThis.fetch): Http {
  let waits = new AbortController()

  async function send(endpoint: keyof typeof endpoints, body: Bytes): Promise<Reply> {
    const { method, path } = endpoints[endpoint]
    const isWait = endpoint === 'waitForDrops'
    const timeout = AbortSignal.timeout(isWait ? patienceMs.wait : patienceMs.usual)
    try {
      const response = await fetch(path, {
        method,
        body: method === 'POST' ? body : null,
        headers: { 'content-type': 'application/octet-stream' },
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: isWait ? AbortSignal.any([timeout, waits.signal]) : timeout
      })
      return await replyOf(response)
    } catch {
      return away
    }
  }

  return {
    send,
    stopWaiting() {
      waits.abort()
      waits = new AbortController()
    }
  }
}

const away: Reply = { ok: false, refusal: 'away' }

async function replyOf(response: Response): Promise<Reply> {
  const type = response.headers.get('content-type')
  if (type === 'application/octet-stream' && response.ok) {
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) }
  }
  if (type === 'application/problem+json') return { ok: false, refusal: refusalIn(await response.json()) }
  // A gateway between us and the server answers with pages of its own: 5xx from one of them means that it is away.
  return response.status >= 500 ? away : { ok: false, refusal: 'unreadable' }
}

function refusalIn(problem: unknown): Refusal {
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined
  return isRefusalCode(code) ? code : 'unreadable'
}
