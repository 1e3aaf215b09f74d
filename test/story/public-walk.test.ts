import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page as Tab } from 'playwright-core'
import { publicPaths } from '../../src/site/pages.tsx'
import { fixtures } from '../../src/site/test-scheme.ts'
import { launchChromium } from '../lib/browser.ts'
import { narrow, visitTo, wide } from '../lib/public.ts'
import { siteAt, siteOf } from '../lib/site.ts'

let browser: Browser
/** Tabs that many tests use: to open one anew takes longer than to look at a page. */
let atNight: Tab
let atADesk: Tab
before(async () => {
  browser = await launchChromium()
  atNight = (await visitTo(browser, '/', byNight, siteAt('made-up'))).tab
  atADesk = (await visitTo(browser, '/', wide, siteAt('full'))).tab
})
after(() => browser.close())

/** A phone in the hand at eleven at night, with both banners over the page, and no script. */
const byNight = { ...narrow, javaScriptEnabled: false }

const answers = [
  { question: 'how do I ask?', path: '/', answer: { role: 'link', name: 'Talk to a mentor' } },
  { question: 'who will know?', path: '/confidentiality', answer: /^Only the lead you choose and your mentor know/ },
  { question: 'may I ask?', path: '/who-can-ask', answer: /^Yes, if you work in general practice/ },
  { question: 'what if I am in trouble now?', path: '/help-now', answer: { role: 'link', name: '116 123' } },
  { question: 'who will read it?', path: '/leads', answer: /^You choose one/ },
  { question: 'what is it like?', path: '/how-it-works', answer: /^You talk, in confidence/ },
  { question: 'who are they?', path: '/mentors', answer: /^Colleagues from general practice/ },
  { question: 'who shows me round?', path: '/buddies', answer: /^Somebody who shows you round/ },
  { question: 'who else is there?', path: '/signposts', answer: /^Who is there for what/ },
  { question: 'what if something is not right?', path: '/complaints', answer: /^Tell us/ },
  { question: 'does it work?', path: '/figures', answer: /Nothing published yet/ },
  { question: 'is there anything new?', path: '/news', answer: /Managers are welcome too/ }
] as const

for (const { question, path, answer } of answers) {
  test(`${question} The first screen of ${path} begins the answer`, async () => {
    await atNight.goto(path)
    const found = 'role' in answer ? atNight.getByRole(answer.role, { name: answer.name }) : atNight.getByText(answer)
    const box = await found.first().boundingBox()
    assert.ok(box && box.y < 560, `it begins at ${box?.y}`)
  })
}

test('the way to ask, and every number to ring in a crisis, is wholly on the first screen', async () => {
  await atNight.goto('/')
  await shown('Talk to a mentor', 'Help in a crisis', 'Leave')
  await atNight.goto('/help-now')
  await shown('999', '111', '116 123', 'Leave')
})

async function shown(...names: readonly string[]) {
  for (const name of names) {
    const box = await atNight.getByRole('link', { name }).first().boundingBox()
    assert.ok(box && box.y + box.height < 640, `${name} ends at ${box && box.y + box.height}`)
  }
}

interface Stop {
  readonly text: string
  readonly top: number
  readonly isVisible: boolean
}

const stopHere = (tab: Tab): Promise<Stop | undefined> =>
  tab.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return undefined
    const box = at.getBoundingClientRect()
    const label = at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent ?? ''
    return { text: label.trim(), top: box.top + scrollY, isVisible: box.width > 0 && box.height > 0 }
  })

for (const path of publicPaths) {
  test(`${path} can be walked with Tab alone, from the top to the bottom, and every stop is seen`, async () => {
    await atADesk.goto(path)
    const links = await atADesk.locator('a:visible, input:visible, summary:visible').count()
    const stops: Stop[] = []
    for (let presses = 0; presses < links + 5; presses++) {
      await atADesk.keyboard.press('Tab')
      const stop = await stopHere(atADesk)
      // After the last stop comes the browser's own bar, or the first again.
      if (!stop || stop.text === stops[0]?.text) break
      stops.push(stop)
    }
    assert.equal(stops[0]?.text, 'Skip to main content')
    // A group of radio buttons is one stop.
    const groups = await atADesk.locator('fieldset:visible').count()
    const radios = await atADesk.locator('input[type=radio]:visible').count()
    assert.equal(stops.length, links - radios + groups, stops.map(({ text }) => text).join(' · '))
    for (const { text, isVisible } of stops) assert.ok(isVisible, text)
    const inMain = stops.slice(stops.findIndex(({ text }) => text === 'Help in a crisis') + 1)
    const backwards = inMain.filter(({ top }, at) => top < (inMain[at - 1]?.top ?? 0) - 400)
    assert.deepEqual(backwards, [])
  })
}

test('with the keyboard: past the header to the doors, and through the first of them', async () => {
  const { tab } = await visitTo(browser, '/', wide, siteAt('standing'))
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Enter')
  await tab.keyboard.press('Tab')
  assert.equal((await stopHere(tab))?.text, 'Talk to a mentor')
  await tab.keyboard.press('Tab')
  assert.equal((await stopHere(tab))?.text, 'Who will know?')
  await tab.keyboard.press('Enter')
  assert.equal(new URL(tab.url()).hash, '#promise')
  await tab.context().close()
})

test('the order in which a screen reader reads the first page is the order of the story', async () => {
  const { tab } = await visitTo(browser, '/', narrow, siteAt('full'))
  const headings = await tab.locator('main :is(h1, h2)').allTextContents()
  assert.deepEqual(headings, [
    'Someone to think it over with',
    'Three ways in',
    'Who will know',
    'What people bring',
    'Before, and after',
    'How it goes',
    'Your leads',
    'What it is not',
    'News',
    'Figures'
  ])
  await tab.context().close()
})

test('on a narrow screen the menu leads to all pages', async () => {
  const { tab } = await visitTo(browser, '/', byNight, siteAt('standing'))
  await tab.getByRole('link', { name: 'Menu' }).click()
  for (const name of ['May I ask?', 'Mentors', 'Something is not right'])
    assert.ok(await tab.getByRole('navigation', { name: 'All pages' }).getByRole('link', { name }).isVisible(), name)
  await tab.context().close()
})

test('Asha, a nurse, narrows a list without a script; nothing is sent, and everything comes back', async () => {
  const { tab, elsewhere } = await visitTo(browser, '/signposts', byNight, siteAt('standing'))
  const requests: string[] = []
  tab.on('request', request => {
    // The icon of the tab comes when it comes.
    if (!request.url().endsWith('/assets/icon.svg')) requests.push(request.url())
  })
  const [forAll, forDoctors] = [tab.getByText('Samaritans').first(), tab.getByText('DocHealth').first()]
  await tab.getByRole('radio', { name: 'nurses' }).check()
  assert.deepEqual([await forAll.isVisible(), await forDoctors.isVisible()], [true, false])
  await tab.getByRole('radio', { name: 'everybody' }).check()
  assert.equal(await forDoctors.isVisible(), true)
  assert.deepEqual([requests, elsewhere], [[], []])
  await tab.context().close()
})

test('leads and mentors are narrowed by area and by profession, and it says when nobody is left', async () => {
  const leads = (await visitTo(browser, '/leads', byNight, siteAt('standing'))).tab
  await leads.getByRole('radio', { name: 'Saltmarsh Coast' }).check()
  assert.equal(await leads.getByRole('heading', { name: 'Dr Priya Nair' }).isVisible(), false)
  assert.equal(await leads.getByRole('heading', { name: 'Tom Beddoes' }).isVisible(), true)
  await leads.context().close()
  const mentors = (await visitTo(browser, '/mentors', byNight, siteAt('standing'))).tab
  await mentors.getByRole('radio', { name: 'nurses' }).check()
  await mentors.getByRole('radio', { name: 'Saltmarsh Coast' }).check()
  assert.equal(await mentors.getByRole('heading', { name: 'Nesta Prothero' }).isVisible(), true)
  assert.equal(await mentors.getByRole('heading', { name: 'Dr Ben Okafor-Lewis' }).isVisible(), false)
  await mentors.getByRole('radio', { name: 'managers' }).check()
  assert.equal(await mentors.getByText('Nobody here is both').isVisible(), true)
  await mentors.context().close()
})

test('a browser reads the feed and the list of pages as what they are, whatever the news says', async () => {
  const items = [{ id: 'odd', on: '2026-11-01', title: ']]>&<b>\u202e', text: '</content><script>x</script>' }]
  const site = siteOf({ ...fixtures.full, news: { items } })
  const { tab } = await visitTo(browser, '/', narrow, site)
  for (const path of ['/news.atom', '/sitemap.xml']) {
    const fault = await tab.evaluate(async place => {
      const text = await (await fetch(place)).text()
      return new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent
    }, path)
    assert.equal(fault, undefined, path)
  }
  await tab.context().close()
})
