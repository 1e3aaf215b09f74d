import type { Browser } from 'playwright-core'
import { axe, launchChromium } from '../../test/lib/browser.ts'
import type { Table } from '../index.ts'

/** A phone of some years ago on a slow line, as Lighthouse imagines one: 150 ms there and back, 1.6 Mbit/s, a quarter of the speed. */
const line = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 84_375 }
const slowdown = 4

interface Felt {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly shift: number
  /** Time beyond 50 ms that single tasks kept the page from answering. */
  readonly blocked: number
  readonly requests: number
  readonly said: readonly string[]
}

/** What somebody feels who opens each page on such a phone for the first time, and what stands in its head. */
export async function onAPhone(url: string, paths: readonly string[]): Promise<readonly Table[]> {
  const browser = await launchChromium()
  const felt: (string | number)[][] = []
  const heads: (string | number)[][] = []
  for (const path of paths) {
    const { firstPaint, largestPaint, shift, blocked, requests, said } = await feel(browser, `${url}${path}`)
    felt.push([path, firstPaint, largestPaint, shift, blocked, requests, said.length])
    heads.push([path, ...(await look(browser, `${url}${path}`))])
  }
  await browser.close()
  return [
    {
      title: 'Opened for the first time on a slow phone',
      note: `Chromium, ${line.latency} ms there and back, 1.6 Mbit/s, ${slowdown} times slower. Lighthouse is content with 1800, 2500, 0.1 and 200.`,
      columns: ['page', 'first paint ms', 'largest paint ms', 'layout shift', 'blocked ms', 'requests', 'console'],
      rows: felt
    },
    {
      title: 'What stands on each page, and in its head',
      columns: ['page', 'axe', 'title', 'description', 'lang', 'viewport', 'blocking scripts', 'smallest text px'],
      rows: heads
    }
  ]
}

async function feel(browser: Browser, address: string): Promise<Felt> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  let requests = 0
  page.on('requestfinished', () => requests++)
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.enable')
  await protocol.send('Network.emulateNetworkConditions', line)
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(observe)
  await page.goto(address, { waitUntil: 'networkidle' })
  // A busy machine may be done with the network before it paints.
  await page.waitForFunction(
    () => (globalThis as unknown as { readonly felt: Record<string, number> }).felt.largestPaint
  )
  const seen = await page.evaluate(() => (globalThis as unknown as { readonly felt: Record<string, number> }).felt)
  await context.close()
  return {
    firstPaint: Math.round(seen.firstPaint ?? 0),
    largestPaint: Math.round(seen.largestPaint ?? 0),
    shift: Math.round((seen.shift ?? 0) * 1000) / 1000,
    blocked: Math.round(seen.blocked ?? 0),
    requests,
    said
  }
}

/** Runs in the page, before anything else does. */
function observe(): void {
  const felt = { firstPaint: 0, largestPaint: 0, shift: 0, blocked: 0 }
  Object.assign(globalThis, { felt })
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true })
  on('paint', entry => {
    if (entry.name === 'first-contentful-paint') felt.firstPaint = entry.startTime
  })
  on('largest-contentful-paint', entry => {
    felt.largestPaint = entry.startTime
  })
  on('layout-shift', entry => {
    felt.shift += (entry as PerformanceEntry & { readonly value: number }).value
  })
  on('longtask', entry => {
    felt.blocked += entry.duration - 50
  })
}

async function look(browser: Browser, address: string): Promise<(string | number)[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  const page = await context.newPage()
  await page.goto(address)
  const faults = await axe(page)
  const head = await page.evaluate(() => {
    const sizes = [...document.querySelectorAll('main *, footer *')]
      .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
      .map(element => Number.parseFloat(getComputedStyle(element).fontSize))
    const content = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
    return [
      document.title.length,
      content('description').length,
      document.documentElement.lang,
      content('viewport').includes('width=device-width') ? 'yes' : 'no',
      document.querySelectorAll('script:not([defer], [async], [type="module"])').length,
      Math.min(...sizes)
    ]
  })
  await context.close()
  return [faults.length, ...head]
}
