import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { sha256 } from '../../src/server/hash.ts'
import type { Bytes } from '../../src/wire/bytes.ts'
import type { Address, BodyHash, Pen } from '../../src/wire/drop.ts'
import type { Endpoint } from '../../src/wire/endpoints.ts'
import { createLine } from '../../src/wire/line.ts'
import * as messages from '../../src/wire/messages.ts'
import { parseChallenge } from '../../src/wire/proof.ts'
import { startServer, type TestServer, type TestServerParts } from './server.ts'

export const random = (length: number): Bytes => new Uint8Array(randomBytes(length))
export const sealed = (length: number, fill = 0): Bytes => {
  const body = new Uint8Array(length).fill(fill)
  body[0] = 1
  return body
}
export const newDrop = (fill = 0) => ({
  address: random(32) as Address,
  pen: random(32) as Pen,
  body: sealed(1024, fill)
})
export const hashOf = (bytes: Bytes) => sha256(bytes) as BodyHash
export const none = new Uint8Array(0)

export async function server(t: TestContext, parts?: TestServerParts) {
  const started = await startServer(parts)
  t.after(started.close)
  return { ...started, line: createLine(started.send, async () => new Uint8Array(8)) }
}

export const nonceOf = async ({ send }: TestServer) => {
  const reply = await send('challenge', none)
  return (reply.ok && parseChallenge(reply.value)?.nonce) || assert.fail()
}

/** A request with a proof of the right form. */
export const worked = async (server: TestServer, request: Bytes) =>
  messages.workedBytes({ proof: { nonce: await nonceOf(server), counter: new Uint8Array(8) }, request })

export async function refusalOf({ send }: TestServer, endpoint: Endpoint, body: Bytes): Promise<string | undefined> {
  const reply = await send(endpoint, body)
  return reply.ok ? undefined : reply.refusal
}

export const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request(`http://elevenses.test${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {})
  } as RequestInit)
