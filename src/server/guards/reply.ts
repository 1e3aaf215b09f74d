import type { Bytes } from '../../wire/bytes.ts'
import { type RefusalCode, refusals } from '../../wire/refusal.ts'
import { unkeptHeaders } from './headers.ts'

export const bytesHeaders = { ...unkeptHeaders, 'content-type': 'application/octet-stream' }
export const problemHeaders = { ...unkeptHeaders, 'content-type': 'application/problem+json' }
/** Head and nothing else, so that it leaves in one write. */
const nothingHeaders = { ...bytesHeaders, 'content-length': '0' }

export const answer = (bytes: Bytes): Response =>
  bytes.length > 0 ? new Response(bytes, { headers: bytesHeaders }) : new Response(null, { headers: nothingHeaders })

/** A refusal as RFC 9457 asks. It says what is wrong with the request and repeats nothing of it. */
export function refuse(code: RefusalCode, more: Record<string, string> = {}): Response {
  const { status } = refusals[code]
  return new Response(problemText(code), { status, headers: { ...problemHeaders, ...more } })
}

export function problemText(code: RefusalCode): string {
  const { status, sentence } = refusals[code]
  return JSON.stringify({ type: 'about:blank', code, title: sentence, status })
}
