import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'vite'
import { launchChromium } from '../../test/lib/browser.ts'
import type { NationalRun } from './national-run.ts'
import type { runInTab } from './page.ts'

/** Runs one plan in a tab of Chromium. */
export async function runInChromium(
  mentees: number,
  mentors: number,
  ratio: number,
  workers: number
): Promise<NationalRun> {
  const files = await bundle()
  const server = createServer((request, response) => {
    const code = files.get((request.url ?? '/').slice(1))
    response.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript')
    response.end(code ?? '<!doctype html><title>plan</title><script type="module" src="/start.js"></script>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => 'module' in window)
    return await page.evaluate(
      size => (window as unknown as { module: { runInTab: typeof runInTab } }).module.runInTab(...size),
      [mentees, mentors, ratio, workers] as [number, number, number, number]
    )
  } finally {
    await browser.close()
    server.close()
  }
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([['start.js', 'import * as module from "/page.js"; window.module = module']])
  for (const [name, entry] of [
    ['page.js', 'page.ts'],
    ['worker.js', 'page.worker.ts']
  ] as const) {
    const lib = { entry: path.join(import.meta.dirname, entry), formats: ['es' as const], fileName: () => name }
    const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })
    for (const one of Array.isArray(built) ? built : [built])
      if ('output' in one) for (const file of one.output) if (file.type === 'chunk') files.set(file.fileName, file.code)
  }
  return files
}
