import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { publicPaths } from '../../src/site/pages.tsx'
import type { Site } from '../../src/site/site.ts'
import type { fixtures } from '../../src/site/test-scheme.ts'
import { axe, launchChromium, screenshots } from '../lib/browser.ts'
import { narrow, visitTo, wide, widthOf } from '../lib/public.ts'
import { siteAt } from '../lib/site.ts'

let browser: Browser
before(async () => {
  browser = await launchChromium()
})
after(() => browser.close())

type Stage = keyof typeof fixtures
const visit = async (path: string, options: BrowserContextOptions, site?: Site): Promise<Tab> =>
  (await visitTo(browser, path, options, site)).tab

for (const path of [...publicPaths, '/nowhere']) {
  test(`${path} passes axe and fits, on a phone in the light and at a desk in the dark`, async () => {
    for (const options of [narrow, wide]) {
      const tab = await visit(path, options)
      assert.deepEqual(await axe(tab), [])
      assert.equal(await widthOf(tab), options.viewport.width)
      if (options === narrow) await screenshots(tab, `public-${path.slice(1) || 'first'}`)
      await tab.context().close()
    }
  })
}

for (const stage of ['none', 'unready', 'standing', 'made-up'] satisfies Stage[]) {
  test(`${stage}: what has nothing to show yet passes axe too`, async () => {
    for (const path of ['/', '/leads', '/news', '/figures', '/mentors']) {
      const tab = await visit(path, narrow, siteAt(stage))
      assert.deepEqual(await axe(tab), [], path)
      if (path === '/') await screenshots(tab, `public-${stage}`)
      await tab.context().close()
    }
  })
}

test('at 400 % zoom nothing runs off the side', async () => {
  for (const path of publicPaths) {
    const tab = await visit(path, { viewport: { width: 320, height: 256 } })
    assert.equal(await widthOf(tab), 320, path)
    await tab.context().close()
  }
})

test('the page for a crisis prints on one sheet', async () => {
  const tab = await visit('/help-now', wide)
  const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1)
  await tab.context().close()
})
