import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axe, launchChromium, launchFirefox, newPerson, type Program, startProgram } from '../lib/browser.ts'

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

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent()

for (const shell of ['/ask', '/open']) {
  test(`${shell} opens, and nothing goes wrong unseen`, async () => {
    const { page, context, troubles } = await newPerson(browser, program.url)
    await page.goto(shell)
    await page.locator('h1').waitFor()
    assert.deepEqual(await axe(page), [])
    assert.deepEqual(troubles, [])
    await context.close()
  })

  test(`a browser that cannot seal letters is told so at ${shell}, before any question`, async () => {
    const { page, context } = await newPerson(browser, program.url)
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
      Object.defineProperty(crypto.subtle, 'generateKey', { value: refuse })
    })
    await page.goto(shell)
    await page.locator('h1').waitFor()
    assert.equal(await heading(page), 'This browser is too old')
    assert.equal(await page.locator('input, textarea, select').count(), 0)
    assert.deepEqual(await axe(page), [])
    await context.close()
  })
}

test('when part of the program gets lost on the way, the page says so and can be tried again', async () => {
  const { page, context } = await newPerson(browser, program.url)
  await page.route(/ask-shell/, route => route.abort(), { times: 1 })
  await page.goto('/ask')
  await page.getByRole('heading', { name: 'This page did not arrive' }).waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Ask for someone to talk to' }).waitFor()
  await context.close()
})

test('the link on a leaflet leaves no trace in the address', async () => {
  const { page, context } = await newPerson(browser, program.url)
  await page.goto('/ask#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
  await page.locator('h1').waitFor()
  assert.equal(new URL(page.url()).hash, '')
  await context.close()
})

test('six words that open nothing are answered in a sentence, with the words still there', async () => {
  const { page, context, troubles } = await newPerson(browser, program.url)
  await page.goto('/open')
  await page.getByLabel('Your six words').fill('coma ravage drained rice image unfold')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByText('One of the words is different').waitFor()
  assert.equal(await page.getByLabel('Your six words').inputValue(), 'coma ravage drained rice image unfold')
  assert.deepEqual(troubles, [])
  await context.close()
})

test('a word that is not in the list is named, with the one that was meant', async () => {
  const { page, context, troubles } = await newPerson(browser, program.url)
  await page.goto('/open')
  await page.getByLabel('Your six words').fill('Coma ravage drained wilfully rice image')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('link', { name: 'Write “willfully” instead of “wilfully”' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'words')
  await page.getByLabel('Your six words').fill('coma ravage drained rice')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('link', { name: 'Enter all six words. You have entered 4 words' }).waitFor()
  assert.deepEqual(await axe(page), [])
  assert.deepEqual(troubles, [])
  await context.close()
})

test('Firefox does the same', async () => {
  const firefox = await launchFirefox()
  try {
    const page = await firefox.newPage()
    const exceptions: string[] = []
    page.on('pageerror', error => exceptions.push(String(error)))
    await page.goto(`${program.url}/open`)
    await page.locator('#words').fill('coma ravage drained rice image unfold')
    await page.locator('button[type="submit"]').click()
    await page.locator('::-p-text(One of the words is different)').wait()
    assert.deepEqual(exceptions, [])
  } finally {
    await firefox.close()
  }
})
