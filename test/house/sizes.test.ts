import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test, { after, before, describe } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { publicPaths } from '../../src/site/pages.tsx'
import { launchChromium, newPerson, type Program, startProgram } from '../lib/browser.ts'

const kibibyte = 1024
/** Gzipped, everything a first visit fetches. */
const limits = { shell: 90 * kibibyte, publicPage: 35 * kibibyte, enhancements: 5 * kibibyte }

let program: Program
let browser: Browser

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

/** Opens a page for the first time and weighs what came, packed as the server packs it. */
async function weigh(path: string): Promise<Map<string, number>> {
  const { page, context } = await newPerson(browser, program.url)
  const weights = await weighIn(page, path)
  await context.close()
  return weights
}

async function weighIn(page: Page, path: string): Promise<Map<string, number>> {
  const responses: Response[] = []
  page.on('response', response => responses.push(response))
  await page.goto(path, { waitUntil: 'networkidle' })
  const weights = new Map<string, number>()
  for (const response of responses) {
    const { pathname } = new URL(response.url())
    if (response.ok() && !pathname.startsWith('/api/')) weights.set(pathname, gzipSync(await response.body()).length)
  }
  return weights
}

const totalOf = (weights: Map<string, number>): number => [...weights.values()].reduce((sum, weight) => sum + weight, 0)
const said = (weights: Map<string, number>): string => `${totalOf(weights)} bytes: ${JSON.stringify([...weights])}`

// Most of a visit is waiting until nothing more comes: several are made at once.
describe('first visits', { concurrency: 4 }, () => {
  for (const shell of ['/ask', '/open']) {
    test(`${shell} loads in at most 90 KiB, workers included`, async () => {
      const weights = await weigh(shell)
      const paths = [...weights.keys()].join(' ')
      assert.match(paths, /\/assets\/elevenses\.css.*\/assets\/.*\.js/)
      assert.doesNotMatch(paths, /xwing-fallback/, 'the fallback for older browsers waits until it is needed')
      assert.ok(totalOf(weights) <= limits.shell, said(weights))
    })
  }

  for (const page of publicPaths) {
    test(`the public page ${page} loads in at most 35 KiB`, async () => {
      const weights = await weigh(page)
      assert.ok(weights.has(page) && weights.has('/assets/elevenses.css'), said(weights))
      assert.ok(totalOf(weights) <= limits.publicPage, said(weights))
      assert.ok((weights.get('/assets/enhance.js') ?? 0) <= limits.enhancements)
    })
  }
})

test('a page that fetches too much is found, whatever makes it heavy', async () => {
  const { page, context } = await newPerson(browser, program.url)
  const padding = randomBytes(limits.publicPage).toString('base64')
  await page.route('**/assets/enhance.js', route =>
    route.fulfill({ contentType: 'text/javascript', body: `//${padding}` })
  )
  const weights = await weighIn(page, '/help-now')
  await context.close()
  assert.ok(totalOf(weights) > limits.publicPage && (weights.get('/assets/enhance.js') ?? 0) > limits.enhancements)
})
