import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test, { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { renderToString } from 'preact-render-to-string'
import { transformSync } from 'rolldown/utils'
import { Gallery } from '../../src/design/gallery.tsx'
import { examples as pageExamples } from '../../src/design/page/examples.tsx'
import { Page } from '../../src/design/page/page.tsx'
import { leaveTo } from '../../src/design/quick-exit/quick-exit.tsx'
import { axe, launchChromium } from '../lib/browser.ts'
import { styles } from '../lib/styles.ts'

const source = (place: string) => fileURLToPath(new URL(`../../src/design/${place}`, import.meta.url))
const css = styles.join('')
const enhance = transformSync('enhance.ts', readFileSync(source('enhance.ts'), 'utf8')).code

const gallery = documentOf(
  renderToString(
    <Page name="The Wednesday Room" nav={[{ label: 'Leads', href: '/leads', current: true }]}>
      <Gallery />
    </Page>
  )
)

function documentOf(body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery</title>`
  return `<!doctype html><html lang="en-GB"><head>${head}<style>${css}</style></head><body>${body}</body></html>`
}

let browser: Browser
before(async () => {
  browser = await launchChromium()
})
after(() => browser.close())

const newTab = async (options: BrowserContextOptions = {}): Promise<Tab> =>
  (await browser.newContext(options)).newPage()

async function open(width: number, colorScheme: 'light' | 'dark', html = gallery): Promise<Tab> {
  const tab = await newTab({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' })
  await tab.setContent(html)
  return tab
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`every component passes axe and fits ${width} points, ${colorScheme}`, async () => {
      const tab = await open(width, colorScheme)
      assert.deepEqual(await axe(tab), [])
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width)
      await tab.context().close()
    })
  }
}

test('the whole page as an example passes axe too', async () => {
  for (const show of Object.values(pageExamples.all)) {
    const tab = await open(1280, 'light', documentOf(renderToString(show())))
    assert.deepEqual(await axe(tab), [])
    await tab.context().close()
  }
})

test('axe would find a box without a label, and, asked again, what is too pale in the dark', async () => {
  const pale = '<style>@media (prefers-color-scheme: dark) { h1 { color: #888; background: #999 } }</style>'
  const tab = await open(1280, 'light', documentOf(`${pale}<main><h1>Planted</h1><input type="text"></main>`))
  assert.match((await axe(tab)).join('\n'), /^label: [^\n]*$/)
  await tab.emulateMedia({ colorScheme: 'dark' })
  assert.match((await axe(tab)).join('\n'), /color-contrast/)
  await tab.context().close()
})

test('the skip link is the first stop of a keyboard and leads to the main part', async () => {
  const tab = await open(1280, 'light')
  await tab.keyboard.press('Tab')
  assert.equal(await tab.evaluate(() => document.activeElement?.textContent), 'Skip to main content')
  await tab.keyboard.press('Enter')
  assert.equal(await tab.evaluate(() => document.activeElement?.id), 'main')
  await tab.context().close()
})

async function openWithExit(): Promise<Tab> {
  const tab = await newTab()
  await tab.route('http://scheme.test/**', route => route.fulfill({ contentType: 'text/html', body: gallery }))
  await tab.route(`http://scheme.test${leaveTo}`, route =>
    route.fulfill({ contentType: 'text/html', body: 'Sunny spells' })
  )
  await tab.goto('http://scheme.test/')
  await tab.addScriptTag({ content: enhance, type: 'module' })
  return tab
}

test('Asha presses Shift three times and is somewhere else, and Back does not lead here', async () => {
  const tab = await openWithExit()
  const entries = await tab.evaluate(() => history.length)
  for (let press = 0; press < 3; press++) await tab.keyboard.press('Shift')
  await tab.waitForURL(`**${leaveTo}`)
  assert.equal(await tab.evaluate(() => history.length), entries)
  await tab.context().close()
})

test('the button leaves too; capital letters do not', async () => {
  const tab = await openWithExit()
  for (const key of ['Shift', 'A', 'Shift', 'Shift', 'b', 'Shift']) await tab.keyboard.press(key)
  assert.equal(new URL(tab.url()).host, 'scheme.test')
  await tab.locator('.el-header [data-quick-exit]').click()
  await tab.waitForURL(`**${leaveTo}`)
  await tab.context().close()
})

test('before it leaves, the page is told, so that a draft can be saved', async () => {
  const tab = await openWithExit()
  await tab.evaluate(() => document.addEventListener('elevenses:leaving', () => console.log('saved')))
  const said = tab.waitForEvent('console')
  await tab.locator('.el-header [data-quick-exit]').click()
  assert.equal((await said).text(), 'saved')
  await tab.context().close()
})
