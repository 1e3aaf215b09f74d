import type { Handler, Hono } from 'hono'
import type { Bytes } from '../../wire/bytes.ts'
import { type Endpoint, endpoints } from '../../wire/endpoints.ts'
import type { RefusalCode } from '../../wire/refusal.ts'
import { readBody } from '../guards/body.ts'
import { answer, refuse } from '../guards/reply.ts'
import type { Outcome } from '../storage.ts'

/** What a call answers: bytes, or the name of a refusal. */
export type Answer = Bytes | RefusalCode

/** A route handler around what one call does with its bytes. Every refusal leaves by the same door. */
export function call(endpoint: Endpoint, work: (body: Bytes, request: Request) => Promise<Answer>): Handler {
  const { longest } = endpoints[endpoint]
  return async context => {
    const request = context.req.raw
    const body = await readBody(request, longest)
    const result = typeof body === 'string' ? body : await work(body, request)
    return typeof result === 'string' ? refuse(result) : answer(result)
  }
}

/** Calls that need nothing but their bytes, by path: they may be answered on the short way, see `createDirect`. */
export type Calls = Map<string, { readonly longest: number; work(body: Bytes): Promise<Answer> }>

/** Takes up such a call among the routes and among `calls`. */
export const plainly =
  (app: Hono, calls: Calls) =>
  (endpoint: Endpoint, work: (body: Bytes) => Promise<Answer>): void => {
    const { path, longest } = endpoints[endpoint]
    app.post(path, call(endpoint, work))
    calls.set(path, { longest, work })
  }

const nothing: Bytes = new Uint8Array(0)

/** What a write answers: nothing, or its refusal. */
export async function written(outcome: Promise<Outcome<RefusalCode>>): Promise<Answer> {
  const settled = await outcome
  return settled.ok ? nothing : settled.refusal
}
