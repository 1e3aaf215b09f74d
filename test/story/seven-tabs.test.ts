import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { launchChromium, newPerson, type Program, startProgram } from '../lib/browser.ts'

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

async function openLetters(page: Page, slug: string, ...way: readonly (string | RegExp)[]): Promise<void> {
  await page.goto(`/open#look-around.${slug}`)
  for (const name of way) await page.getByRole('button', { name }).first().click()
  await page.getByRole('heading', { level: 1, name: /^Letters with/ }).waitFor()
  await page.getByText('Good to hear your voice').waitFor()
}

/** How many long waits are under way now, and how many there ever were at once. */
function countWaits(context: BrowserContext): { now: number; most: number } {
  const waits = { now: 0, most: 0 }
  const isWait = (request: Request) => request.url().endsWith('/api/drops/wait')
  const end = (request: Request) => {
    if (isWait(request)) waits.now--
  }
  context.on('request', request => {
    if (isWait(request)) waits.most = Math.max(waits.most, ++waits.now)
  })
  context.on('requestfinished', end)
  context.on('requestfailed', end)
  return waits
}

test('Ben has seven tabs open, and all of them show what Helen writes', async () => {
  const ben = await newPerson(browser, program.url)
  const helen = await newPerson(browser, program.url)
  const waits = countWaits(ben.context)
  const tabs = [ben.page]
  while (tabs.length < 7) tabs.push(await ben.context.newPage())
  for (const tab of tabs) {
    await tab.clock.install()
    // The seventh would hang here if each tab before it held one of the six connections a browser has.
    await openLetters(tab, 'ben', 'My people', 'Helen')
  }

  await openLetters(helen.page, 'helen', 'My mentor', /^Dr Ben Okafor-Lewis$/)
  await helen.page.getByLabel('A letter to').fill('The walk did me good. Same place next week?')
  await helen.page.getByRole('button', { name: 'Send', exact: true }).click()

  const arrived = (tab: Page) => tab.getByText('Same place next week?').waitFor()
  await Promise.race(tabs.map(arrived))
  for (const tab of tabs) {
    await tab.clock.fastForward(21_000)
    await arrived(tab)
  }
  assert.equal(waits.most, 1, 'one tab waits for all')
  assert.deepEqual([...ben.troubles, ...helen.troubles], [])
})
