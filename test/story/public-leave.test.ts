import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium, newPerson, type Program, startProgram } from '../lib/browser.ts'
import { elsewhere, standInForElsewhere } from '../lib/elsewhere.ts'

let program: Program
let browser: Browser
before(async () => {
  program = await startProgram()
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('the way out is an address of our own that leads on, kept by nobody', async () => {
  const { status, headers } = await fetch(`${program.url}/leave`, { redirect: 'manual' })
  assert.equal(status, 303)
  assert.equal(headers.get('location'), elsewhere)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('referrer-policy'), 'no-referrer')
})

for (const path of ['/', '/help-now', '/open', '/ask']) {
  test(`Asha leaves ${path} by Shift three times: the page is gone at once, and Back does not lead to it`, async () => {
    const { page, context } = await newPerson(browser, program.url)
    await page.goto('about:blank')
    await page.goto(path, { waitUntil: 'networkidle' })
    const { referrers } = await standInForElsewhere(page)
    const entries = await page.evaluate(() => history.length)
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await page.waitForURL(elsewhere)
    assert.equal(await page.evaluate(() => history.length), entries)
    assert.equal(referrers[0], undefined)
    await page.goBack()
    assert.equal(page.url(), 'about:blank')
    await context.close()
  })
}

test('the page goes blank before anything is asked of anybody', async () => {
  const { page, context } = await newPerson(browser, program.url)
  await page.goto('/help-now', { waitUntil: 'networkidle' })
  await standInForElsewhere(page)
  await page.evaluate(() =>
    document.addEventListener('elevenses:leaving', () =>
      console.log(JSON.stringify([document.documentElement.checkVisibility(), document.title.trim()]))
    )
  )
  const said = page.waitForEvent('console')
  await page.getByRole('link', { name: /^Leave/ }).click()
  assert.equal((await said).text(), '[false,""]')
  await page.waitForURL(elsewhere)
  await context.close()
})

test('without JavaScript the button is a link that leads to the same place', async () => {
  const context = await browser.newContext({ baseURL: program.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/help-now')
  await standInForElsewhere(page)
  await page.getByRole('link', { name: /^Leave/ }).click()
  await page.waitForURL(elsewhere)
  await context.close()
})
