import type { Hono } from 'hono'
import { unkeptHeaders } from '../guards/headers.ts'

/** Public, hence nothing but that the program runs, and which. */
export function healthRoutes(app: Hono, version: string): void {
  const headers = { ...unkeptHeaders, 'content-type': 'application/json' }
  const text = JSON.stringify({ ok: true, version })
  app.get('/health', () => new Response(text, { headers }))
}
