import { randomBytes } from 'node:crypto'
import { solveProof } from '../../src/letters/proof.ts'
import type { World } from '../../src/steps/world.ts'
import { type Day, parseDay } from '../../src/vocabulary/day.ts'
import { endpoints } from '../../src/wire/endpoints.ts'
import { createLine, type Reply, type Send } from '../../src/wire/line.ts'
import { isRefusalCode } from '../../src/wire/refusal.ts'
import { nodeStretch } from './stretch.ts'

/** The world as a Node process sees it: the server over HTTP, the machine's randomness, today's date. */
export function nodeWorld(url: string): World {
  return {
    line: createLine(httpSend(url), solveProof),
    random: length => new Uint8Array(randomBytes(length)),
    stretch: nodeStretch,
    today: parseDay(new Date().toISOString().slice(0, 10)) as Day,
    device: 'Demonstration'
  }
}

/** The calls of a Node process: over the network, or into whatever else answers requests. */
export const httpSend =
  (url: string, ask: (request: Request) => Promise<Response> = request => fetch(request)): Send =>
  async (endpoint, body) => {
    const { method, path } = endpoints[endpoint]
    const headers = { 'content-type': 'application/octet-stream' }
    const init = method === 'GET' ? { method } : { method, body, headers }
    try {
      return await toReply(await ask(new Request(new URL(path, url), init)))
    } catch {
      return { ok: false, refusal: 'away' }
    }
  }

async function toReply(response: Response): Promise<Reply> {
  if (response.status === 200) return { ok: true, value: new Uint8Array(await response.arrayBuffer()) }
  const problem: unknown = await response.json()
  const code = problem && typeof problem === 'object' && 'code' in problem ? problem.code : undefined
  return { ok: false, refusal: isRefusalCode(code) ? code : 'unreadable' }
}
