import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test, { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { compile, NodePackageImporter } from 'sass'
import { publicPaths } from '../../src/site/pages.tsx'
import { createSite } from '../../src/site/site.ts'
import { bodyOf, madeUp, roster } from '../../src/site/test-scheme.ts'
import { axe, launchChromium, screenshots } from '../lib/browser.ts'

const place = (path: string) => new URL(`../../${path}`, import.meta.url)
const { css } = compile(fileURLToPath(place('src/design/elevenses.scss')), { importers: [new NodePackageImporter()] })
const content = Object.fromEntries(
  readdirSync(place('content/')).map(name => [name, readFileSync(place(`content/${name}`), 'utf8')])
)
const notices = new Map<string, unknown>([
  ['scheme', madeUp],
  ['roster', roster]
])

const siteWith = (isEmpty: boolean) =>
  createSite({
    notice: name => (isEmpty || !notices.has(name) ? undefined : bodyOf(notices.get(name))),
    schemeId: () => (isEmpty ? undefined : 'k'.repeat(43)),
    today: () => '2026-11-22',
    loopback: true,
    content
  })

let browser: Browser
before(async () => {
  browser = await launchChromium()
})
after(() => browser.close())

async function visit(path: string, options: BrowserContextOptions, isEmpty = false): Promise<Tab> {
  const site = siteWith(isEmpty)
  const context = await browser.newContext({ baseURL: 'http://scheme.test', reducedMotion: 'reduce', ...options })
  await context.route('http://scheme.test/**', route => {
    const { pathname } = new URL(route.request().url())
    if (pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: css })
    if (pathname.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: '' })
    const { status, type, body } = site.page(pathname)
    return route.fulfill({ status, contentType: type, body })
  })
  const tab = await context.newPage()
  await tab.goto(path)
  return tab
}

const narrow = { viewport: { width: 320, height: 640 }, colorScheme: 'light' } as const
const wide = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } as const

for (const path of [...publicPaths, '/nowhere']) {
  test(`${path} passes axe and fits, on a phone in the light and at a desk in the dark`, async () => {
    for (const options of [narrow, wide]) {
      const tab = await visit(path, options)
      assert.deepEqual(await axe(tab), [])
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), options.viewport.width)
      if (options === narrow) await screenshots(tab, `public-${path.slice(1) || 'first'}`)
      await tab.context().close()
    }
  })
}

test('the first page of an empty server passes axe too', async () => {
  const tab = await visit('/', narrow, true)
  assert.deepEqual(await axe(tab), [])
  await screenshots(tab, 'public-empty')
  await tab.context().close()
})

test('at eleven at night, on a phone without JavaScript, the way to ask is on the first screen', async () => {
  const tab = await visit('/', { ...narrow, javaScriptEnabled: false })
  const box = await tab.getByRole('link', { name: 'Talk to a mentor' }).first().boundingBox()
  assert.ok(box && box.y + box.height < 640, `it ends at ${box && box.y + box.height}`)
  await tab.context().close()
})

test('at 400 % zoom nothing runs off the side', async () => {
  for (const path of publicPaths) {
    const tab = await visit(path, { viewport: { width: 320, height: 256 } })
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320, path)
    await tab.context().close()
  }
})

test('the page for a crisis prints on one sheet', async () => {
  const tab = await visit('/help-now', wide)
  const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1)
  await tab.context().close()
})
