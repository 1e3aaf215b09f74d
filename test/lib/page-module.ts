import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from './browser.ts'

/** A module bundled and loaded in a page of Chromium under a strict policy; its exports are `window.module`. */
export interface PageModule {
  readonly page: Page
  close(): Promise<void>
}

/** `entry` is the absolute path of the module. */
export async function openPageModule(entry: string): Promise<PageModule> {
  const files = await bundle(entry)
  const server = createServer((request, response) => {
    const code = files.get((request.url ?? '/').slice(1))
    response.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript')
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'")
    response.end(code ?? '<!doctype html><title>module</title><script type="module" src="/start.js"></script>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction(() => 'module' in window)
  return {
    page,
    async close() {
      await browser.close()
      server.close()
    }
  }
}

async function bundle(entry: string): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'], fileName: () => 'entry.js' } }
  })
  const outputs = Array.isArray(built) ? built : [built]
  const files = new Map<string, string>()
  for (const one of outputs)
    if ('output' in one) for (const file of one.output) if (file.type === 'chunk') files.set(file.fileName, file.code)
  files.set('start.js', 'import * as module from "/entry.js"; window.module = module')
  return files
}
