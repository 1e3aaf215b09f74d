import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { toBase64url } from '../wire/bytes.ts'
import { securityHeaders } from './guards/headers.ts'
import { sha256 } from './hash.ts'

/** The built browser program, in memory. */
export interface Assets {
  /** The file or shell at a path; undefined where there is none. */
  find(path: string, request: Request): Response | undefined
}

/** Something to send, with its gzip form made beforehand. */
export interface Sendable {
  readonly plain: Uint8Array<ArrayBuffer>
  /** Undefined where packing gains nothing. */
  readonly gzipped: Uint8Array<ArrayBuffer> | undefined
  readonly tag: string
  readonly type: string
  readonly cacheControl: string
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json'
}

const forEver = 'public, max-age=31536000, immutable'
const askFirst = 'no-cache'
const never = 'no-store'
/** A name that the build ends in a hash of the content never means anything else. */
const hashedName = /^\/assets\/.*-[\w-]{8}\.\w+$/
const shells: Record<string, string> = { '/ask.html': '/ask', '/open.html': '/open' }

/** Reads the folder once, at start: nothing a request says ever becomes a path on the disk. */
export function loadAssets(folder: string): Assets {
  const sendableByPath = new Map<string, Sendable>()
  for (const path of existsSync(folder) ? pathsIn(folder) : []) {
    const type = types[extname(path)]
    if (!type) continue
    const content = new Uint8Array(readFileSync(join(folder, path)))
    const shell = shells[path]
    const cacheControl = shell ? never : hashedName.test(path) ? forEver : askFirst
    sendableByPath.set(shell ?? path, toSendable(content, type, cacheControl))
  }
  return {
    find(path, request) {
      const sendable = sendableByPath.get(path)
      return sendable && sendTo(request, sendable)
    }
  }
}

const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))

export function toSendable(plain: Uint8Array<ArrayBuffer>, type: string, cacheControl: string): Sendable {
  const packed = new Uint8Array(gzipSync(plain))
  return {
    plain,
    gzipped: packed.length < plain.length ? packed : undefined,
    tag: `W/"${toBase64url(sha256(plain).subarray(0, 16))}"`,
    type,
    cacheControl
  }
}

/** Sends it whole, or says that the browser has it already. */
export function sendTo(request: Request, sendable: Sendable, status = 200): Response {
  const headers: Record<string, string> = {
    ...securityHeaders,
    'content-type': sendable.type,
    'cache-control': sendable.cacheControl,
    vary: 'accept-encoding'
  }
  if (sendable.cacheControl !== never) headers.etag = sendable.tag
  if (status === 200 && request.headers.get('if-none-match') === headers.etag && headers.etag) {
    return new Response(null, { status: 304, headers })
  }
  const packed = acceptsGzip(request) ? sendable.gzipped : undefined
  if (packed) headers['content-encoding'] = 'gzip'
  return new Response(packed ?? sendable.plain, { status, headers })
}

const acceptsGzip = (request: Request): boolean =>
  /\bgzip\b(?!;\s*q=0)/.test(request.headers.get('accept-encoding') ?? '')
