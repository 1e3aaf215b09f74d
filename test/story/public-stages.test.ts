import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page as Tab } from 'playwright-core'
import type { fixtures } from '../../src/site/test-scheme.ts'
import { axe, launchChromium, screenshots } from '../lib/browser.ts'
import { narrow, visitTo } from '../lib/public.ts'
import { siteAt } from '../lib/site.ts'

const stages = ['none', 'unready', 'standing', 'made-up'] satisfies (keyof typeof fixtures)[]

let site = siteAt('none')
let browser: Browser
let tab: Tab
before(async () => {
  browser = await launchChromium()
  tab = (await visitTo(browser, '/', narrow, { page: path => site.page(path) })).tab
})
after(() => browser.close())

for (const stage of stages) {
  test(`${stage}: what has nothing to show yet passes axe too`, async () => {
    site = siteAt(stage)
    for (const path of ['/leads', '/news', '/figures', '/mentors', '/']) {
      await tab.goto(path)
      assert.deepEqual(await axe(tab), [], path)
    }
    await screenshots(tab, `public-${stage}`)
  })
}
