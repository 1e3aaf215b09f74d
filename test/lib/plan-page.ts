import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'vite'
import { securityHeaders } from '../../src/server/guards/headers.ts'

const root = path.join(import.meta.dirname, '..', '..')
const page =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Elevenses</title><link rel="stylesheet" href="/elevenses.css"></head><body><div id="desk"></div><script type="module" src="/entry.js"></script></body></html>'

/** The plan page over made-up people, with its workers, under the policy of the program: `/?mentees=300&mentors=100`. */
export async function servePlanPage(): Promise<{ readonly url: string; close(): void }> {
  const files = await bundle()
  files.set('elevenses.css', readFileSync(path.join(root, 'dist', 'app', 'assets', 'elevenses.css'), 'utf8'))
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://page').pathname.slice(1)
    const kind = name.endsWith('.css') ? 'text/css' : name === '' ? 'text/html' : 'text/javascript'
    const found = name === '' ? page : files.get(name)
    response.writeHead(found === undefined ? 404 : 200, { ...securityHeaders, 'content-type': kind })
    response.end(found)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections()
      server.close()
    }
  }
}

async function bundle(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'es2024',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { entry: path.join(import.meta.dirname, 'made-up-plan.tsx') },
        output: { entryFileNames: '[name].js' }
      }
    }
  })
  const files = new Map<string, string>()
  for (const one of Array.isArray(built) ? built : [built])
    if ('output' in one)
      for (const file of one.output)
        files.set(file.fileName, file.type === 'chunk' ? file.code : Buffer.from(file.source).toString())
  return files
}
