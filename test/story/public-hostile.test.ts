import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { publicPaths } from '../../src/site/pages.tsx'
import { fixtures } from '../../src/site/test-scheme.ts'
import { axe, launchChromium } from '../lib/browser.ts'
import { narrow, visitTo, wide, widthOf } from '../lib/public.ts'
import { content, siteOf } from '../lib/site.ts'

let browser: Browser
before(async () => {
  browser = await launchChromium()
})
after(() => browser.close())

const { scheme, roster, news, figures, eligibility } = fixtures.full

/** Every text of a notice with the same put behind it. */
function withEverywhere(value: unknown, text: string, most: number): unknown {
  if (typeof value === 'string')
    return /^[a-z0-9-]+$|^[A-Za-z0-9_-]{43,}$/.test(value) ? value : (value + text).slice(0, most)
  if (Array.isArray(value)) return value.map(each => withEverywhere(each, text, most))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withEverywhere(each, text, most)]))
}

const hostile = {
  'words without a space': 'Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww',
  'text from right to left': ' العيادة الهادئة على الساحل \u202e',
  'letters under letters': 'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334',
  'markup of Eve': '<img src=https://eve.example/x><script src=https://eve.example/y></script>'
}

for (const [name, text] of Object.entries(hostile)) {
  test(`with ${name} in every notice each page still fits, passes axe and asks nobody else`, async () => {
    const given = { scheme, roster, news, figures, eligibility, signposts: JSON.parse(content['signposts.json'] ?? '') }
    const bodies = withEverywhere(given, text, 78) as Record<string, object>
    const neutralName = `The Room${text}`.slice(0, 40)
    const telephone = `01632 960 200${text}`.slice(0, 40)
    const site = siteOf({ ...bodies, genesis: {}, scheme: { ...bodies.scheme, neutralName, telephone } })
    const { tab, elsewhere } = await visitTo(browser, '/', narrow, site)
    assert.deepEqual(await axe(tab), [])
    for (const path of publicPaths) {
      await tab.goto(path)
      for (const { viewport } of [narrow, wide]) {
        await tab.setViewportSize(viewport)
        assert.equal(await widthOf(tab), viewport.width, path)
      }
    }
    assert.deepEqual(elsewhere, [])
    await tab.context().close()
  })
}

test('a name written from right to left turns nothing but itself', async () => {
  const [priya, ...others] = roster.people
  const people = [{ ...priya, name: 'د. نادية الحسن', about: 'أعمل هنا منذ سنوات.' }, ...others]
  const { tab } = await visitTo(browser, '/leads', wide, siteOf({ ...fixtures.full, roster: { people } }))
  const directionOf = (selector: string) =>
    tab
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).direction)
  assert.equal(await directionOf('.el-portrait__name'), 'rtl')
  assert.equal(await directionOf('.el-portrait__what'), 'ltr')
  assert.equal(await directionOf('footer'), 'ltr')
  await tab.context().close()
})
