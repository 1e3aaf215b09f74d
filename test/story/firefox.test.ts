import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { ben as benOfTheCast, helen as helenOfTheCast } from '../../src/steps/cast.ts'
import { launchFirefox, type Program, startProgram } from '../lib/browser.ts'

// What Chromium walks in full is looked at here where the engines differ: keys, sealing by the fallback, live letters.

interface Visitor {
  readonly page: Page
  readonly troubles: readonly string[]
}

let program: Program
let firefox: Browser

before(async () => {
  program = await startProgram({ demo: true })
  firefox = await launchFirefox()
})
after(async () => {
  await firefox.close()
  await program.stop()
})

test('in Firefox Helen opens her private space and writes, and Ben reads it without loading the page again', async () => {
  const helen = await comes()
  await opens(helen.page, helenOfTheCast.sixWords)
  await presses(helen.page, 'My mentor')
  await presses(helen.page, benOfTheCast.name)
  await sees(helen.page, 'Good to hear your voice')

  const ben = await comes()
  await opens(ben.page, benOfTheCast.sixWords)
  await presses(ben.page, 'My people')
  await presses(ben.page, helenOfTheCast.calledName)
  await sees(ben.page, 'Good to hear your voice')

  await helen.page.locator('#letter').fill('The walk did me good.')
  await presses(helen.page, 'Send')
  await sees(ben.page, 'The walk did me good.')
  for (const { page, troubles } of [helen, ben]) {
    assert.deepEqual(troubles, [])
    await page.close()
  }
})

test('in Firefox somebody asks Priya to ring, sealed by the fallback where the browser cannot', async () => {
  const { page, troubles } = await comes()
  const fetched: string[] = []
  page.on('request', request => fetched.push(request.url()))
  await page.goto(`${program.url}/ask`)
  await presses(page, 'Start')
  await picks(page, 'Tarn Valley')
  await presses(page, 'Continue')
  await presses(page, 'Ask Priya to ring me')
  await page.locator('#called-name').fill('Nasrin')
  await presses(page, 'Continue')
  await page.locator('#telephone').fill('01632 960 142')
  await picks(page, 'No')
  await presses(page, 'Continue')
  await page.locator('#workplace').fill('As a locum')
  await presses(page, 'Continue')
  await page.locator('#keep-away').wait()
  await presses(page, 'Continue')
  await picks(page, 'I have read the limits')
  await presses(page, 'Continue')
  await sees(page, 'Who will be able to read this')
  await presses(page, 'Continue')
  await sees(page, 'Check your answers')
  await presses(page, 'Ask Priya to ring me')
  await sees(page, 'Priya will ring you')
  assert.equal(await page.$$eval('.el-check .el-word', words => words.length), 4)
  const isNative = await page.evaluate(sealsByItself)
  assert.equal(
    fetched.some(url => url.includes('xwing-fallback')),
    !isNative
  )
  assert.deepEqual(troubles, [])
  await page.close()
})

/** Runs in the page. */
const sealsByItself = (): Promise<boolean> =>
  crypto.subtle.generateKey({ name: 'MLKEM768-X25519' }, false, ['encapsulateBits'] as never).then(
    () => true,
    () => false
  )

/** A window of its own: of several tabs all but one would be hidden, and a hidden one asks nothing. */
async function comes(): Promise<Visitor> {
  const context = await firefox.createBrowserContext()
  const page = await context.newPage({ type: 'window' })
  page.setDefaultTimeout(60_000)
  const troubles: string[] = []
  page.on('pageerror', error => troubles.push(`exception: ${String(error)}`))
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  return { page, troubles }
}

async function opens(page: Page, sixWords: string): Promise<void> {
  await page.goto(`${program.url}/open`)
  await page.locator('#words').fill(sixWords)
  await presses(page, 'Open')
  await page.locator('nav[aria-label="Your pages"]').wait()
}

/** A button whose words begin so; the first where there are two. */
const presses = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-xpath(//button[starts-with(normalize-space(), "${name}")])`).click()
const picks = (page: Page, label: string): Promise<void> =>
  page.locator(`::-p-xpath(//label[starts-with(normalize-space(), "${label}")])`).click()
const sees = async (page: Page, text: string): Promise<void> =>
  void (await page.locator(`main ::-p-text(${text})`).wait())
