import type { Context } from 'hono'
import { utf8 } from '../../wire/bytes.ts'
import { endpoints } from '../../wire/endpoints.ts'
import { type Assets, type Sendable, sendTo, toSendable } from '../assets.ts'
import { unkeptHeaders } from '../guards/headers.ts'
import { refuse } from '../guards/reply.ts'

/** What a public page answers. */
export interface Page {
  readonly status: number
  readonly type: string
  readonly body: string
  /** Where it leads on to, with a status that says so. Kept by nobody. */
  readonly location?: string | undefined
}

export type FindPage = (path: string) => Page | undefined | Promise<Page | undefined>

/** How many rendered pages are kept packed. */
const mostPacked = 256

const allowedByPath = new Map<string, string>([
  ...Object.values(endpoints).map(({ path, method }) => [path, method === 'GET' ? 'GET, HEAD' : method] as const),
  ['/health', 'GET, HEAD']
])

/** Whatever is no call: files of the browser program, public pages, and everything that is not there. */
export function createPages(assets: Assets, page: FindPage): (context: Context) => Promise<Response> {
  const packed = new Map<string, { readonly body: string; readonly sendable: Sendable }>()

  function pack(path: string, { type, body }: Page): Sendable {
    const ready = packed.get(path)
    if (ready?.body === body) return ready.sendable
    const sendable = toSendable(utf8(body), type, 'no-cache')
    if (packed.size >= mostPacked) packed.clear()
    packed.set(path, { body, sendable })
    return sendable
  }

  return async context => {
    const { method, path, raw } = context.req
    const allowed = allowedByPath.get(path) ?? (/^\/api(\/|$)/.test(path) ? undefined : 'GET, HEAD')
    if (!allowed) return refuse('unknown-route')
    if (!allowed.split(', ').includes(method)) return refuse('wrong-method', { allow: allowed })
    const file = assets.find(path, raw)
    if (file) return file
    const found = (await page(path)) ?? missing
    if (found.location !== undefined) return leadOn(found.status, found.location)
    return sendTo(raw, pack(found.status === 200 ? path : '', found), found.status)
  }
}

const leadOn = (status: number, location: string): Response =>
  new Response(null, { status, headers: { ...unkeptHeaders, location } })

const missing: Page = {
  status: 404,
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="en-GB"><title>Page not found</title><h1>Page not found</h1><p><a href="/">Go to the first page</a></p></html>'
}
