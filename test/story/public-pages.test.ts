import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page as Tab } from 'playwright-core'
import { publicPaths } from '../../src/site/pages.tsx'
import { axe, launchChromium, screenshots } from '../lib/browser.ts'
import { narrow, visitTo, wide, widthOf } from '../lib/public.ts'

let browser: Browser
/** One tab for all pages: to open one anew takes longer than to look at a page. */
let tab: Tab
before(async () => {
  browser = await launchChromium()
  tab = (await visitTo(browser, '/', narrow)).tab
})
after(() => browser.close())

/** What is left of a desk's screen at 400 %. */
const enlarged = { width: 320, height: 256 }

for (const path of [...publicPaths, '/nowhere']) {
  test(`${path} passes axe and fits: on a phone in the light, at a desk in the dark, at 400 %`, async () => {
    await tab.goto(path)
    for (const { viewport, colorScheme } of [narrow, wide]) {
      await tab.setViewportSize(viewport)
      await tab.emulateMedia({ colorScheme })
      assert.deepEqual(await axe(tab), [], colorScheme)
      assert.equal(await widthOf(tab), viewport.width)
    }
    await tab.setViewportSize(enlarged)
    assert.equal(await widthOf(tab), enlarged.width)
    await tab.emulateMedia({ colorScheme: narrow.colorScheme })
    await screenshots(tab, `public-${path.slice(1) || 'first'}`)
  })
}

test('the page for a crisis prints on one sheet', async () => {
  await tab.goto('/help-now')
  const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1)
})
