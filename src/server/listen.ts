import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type RefusalCode, refusals } from '../wire/refusal.ts'
import type { Direct } from './direct.ts'
import { unkeptHeaders } from './guards/headers.ts'
import { problemText, refuse } from './guards/reply.ts'
import type { Fetch } from './server.ts'

export interface Listening {
  readonly port: number
  /** Takes no more connections and answers when those that are being answered have been. */
  stop(): Promise<void>
}

export type ListenRefusal = 'port-taken' | 'address-unusable'

/** Nobody may hold a connection by sending slowly. A wait is quiet for 50 s, so silence is allowed for longer. */
export const usualPatience = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 8 * 1024
}
const longestSilenceMs = 120_000
const longestStopMs = 10_000

/** Serves over HTTP/1.1 what `direct` takes, and by `fetch` what it leaves. */
export function listen(
  fetch: Fetch,
  host: string,
  port: number,
  patience: ServerOptions = usualPatience,
  direct: Direct = () => false
): Promise<Listening | ListenRefusal> {
  const listener = getRequestListener(fetch, { errorHandler: () => refuse('malformed'), hostname: 'localhost' })
  const answering = new Set<ServerResponse>()
  const server = createServer(patience, (request: IncomingMessage, response: ServerResponse) => {
    answering.add(response)
    response.once('close', () => answering.delete(response))
    if (!server.listening) response.shouldKeepAlive = false
    // Only proxies speak HTTP/1.0 by now, and the plainest of them add no other hint that they stand between.
    if (request.httpVersion === '1.0') request.rawHeaders.push('via', '1.0 unnamed')
    if (!direct(request, response)) void listener(request, response)
  })
  server.timeout = longestSilenceMs
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket as Socket))
  return new Promise(resolve => {
    server.once('error', error => resolve(isTaken(error) ? 'port-taken' : 'address-unusable'))
    server.listen({ host, port, backlog: 1024 }, () => {
      resolve({ port: (server.address() as AddressInfo).port, stop: () => stop(server, answering) })
    })
  })
}

const isTaken = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE'

/** What cannot be read as HTTP is refused by name as well. */
function refuseUnreadable(error: Error, socket: Socket): void {
  if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) return void socket.destroy()
  const code: RefusalCode = 'code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : 'malformed'
  const text = problemText(code)
  const headers = {
    ...unkeptHeaders,
    'content-type': 'application/problem+json',
    'content-length': String(text.length)
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${refusals[code].status} Refused\r\nconnection: close\r\n${head.join('')}\r\n${text}`)
}

/** A connection that is kept alive would bring more and more; each is closed after the answer it is owed. */
function stop(server: Server, answering: ReadonlySet<ServerResponse>): Promise<void> {
  for (const response of answering) response.shouldKeepAlive = false
  return new Promise(resolve => {
    const impatience = setTimeout(() => server.closeAllConnections(), longestStopMs)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
