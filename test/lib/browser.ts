import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import puppeteer from 'puppeteer-core'

export { newFolder, type Program, type ProgramOptions, startProgram } from './program.ts'

/** The same list as `npm test` goes by before it begins. */
const browsers: Record<'CHROMIUM' | 'FIREFOX', { readonly places: readonly string[] }> = JSON.parse(
  readFileSync(new URL('../../tools/lib/browsers.json', import.meta.url), 'utf8')
)

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** Debian's Chromium, without a window and without anything that calls home. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: installed('CHROMIUM'), headless: true, args: quietly })

/** Firefox ESR over WebDriver BiDi. */
export const launchFirefox = () =>
  puppeteer.launch({ browser: 'firefox', executablePath: installed('FIREFOX'), headless: true })

function installed(name: keyof typeof browsers): string {
  const place = [process.env[name], ...browsers[name].places].find(each => each !== undefined && existsSync(each))
  if (!place) throw Error(`No browser. As root: apt-get install chromium firefox-esr. Or set ${name} to your own.`)
  return place
}

/** Somebody at a browser of their own: no cookie, storage or cache is shared with anybody else's. */
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  /** What went wrong unseen: exceptions, refusals of the content security policy, calls to other hosts. */
  readonly troubles: readonly string[]
}

const manner = (url: string) => ({ baseURL: url, locale: 'en-GB', timezoneId: 'Europe/London' })

/**
 * A browser as it stands on a desk: what it keeps, it keeps in this folder, and other people sit down at it later. It
 * may go back to a page as it was left.
 */
export const openComputer = (folder: string, url: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...manner(url),
    executablePath: installed('CHROMIUM'),
    headless: true,
    args: quietly,
    ignoreDefaultArgs: ['--disable-back-forward-cache']
  })

export async function newPerson(browser: Browser, url: string): Promise<Person> {
  return personAt(await browser.newContext(manner(url)), url)
}

/** The same in a new tab of a browser that may have been used before. */
export async function personAt(context: BrowserContext, url: string): Promise<Person> {
  const troubles: string[] = []
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', error => troubles.push(`exception: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !isRefusal(message.text())) troubles.push(`console: ${message.text()}`)
  })
  context.on('request', request => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      troubles.push(`other host: ${request.url()}`)
  })
  return { context, page, troubles }
}

/** Refusals of the server are expected, and Chromium reports each of them. */
const isRefusal = (text: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4/.test(text)

/** What axe finds against WCAG 2.2 AA, one sentence each; nothing is a good answer. */
export async function axe(page: Page): Promise<string[]> {
  assert.equal(page.frames().length, 1, 'the older mode does not look into frames')
  const { violations } = (await page.evaluate(() => 'axe' in window))
    ? await page.evaluate(runAgain, rules)
    : // Without frames, of which we have none, the older mode finds the same, and reads axe once instead of twice.
      await new AxeBuilder({ page }).options(rules).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help} - ${node.target.join(' ')}`))
}

const rules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations']
}

/** In a page that knows axe already: ten times as quick. */
const runAgain = (rules: RunOptions): Promise<AxeResults> =>
  (window as unknown as { axe: { run(page: Document, rules: RunOptions): Promise<AxeResults> } }).axe.run(
    document,
    rules
  )

type RunOptions = Parameters<AxeBuilder['options']>[0]
type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>

/** With `SCREENSHOTS=1`: the page at a phone's width and at a desk's, in `screenshots/`. */
export async function screenshots(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return
  const before = page.viewportSize()
  const folder = path.join(import.meta.dirname, '..', '..', 'screenshots')
  mkdirSync(folder, { recursive: true })
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}
