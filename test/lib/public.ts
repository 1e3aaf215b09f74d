import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import type { Site } from '../../src/site/site.ts'
import { siteAt } from './site.ts'
import { styles } from './styles.ts'

const [css, siteCss] = styles
const icon = readFileSync(new URL('../../src/design/mark/icon.svg', import.meta.url), 'utf8')

export const narrow = { viewport: { width: 320, height: 640 }, colorScheme: 'light' } as const
export const wide = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } as const

export interface Visit {
  readonly tab: Tab
  /** Requests to anywhere but the site itself. */
  readonly elsewhere: readonly string[]
}

/** Opens a page of a site that is not on any network. */
export async function visitTo(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
  site: Site = siteAt('full')
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: 'http://scheme.test', reducedMotion: 'reduce', ...options })
  const elsewhere: string[] = []
  await context.route('**', async route => {
    const { host, pathname } = new URL(route.request().url())
    if (host !== 'scheme.test') {
      elsewhere.push(route.request().url())
      return route.abort()
    }
    if (pathname.endsWith('/site.css')) return route.fulfill({ contentType: 'text/css', body: siteCss })
    if (pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: css })
    if (pathname.endsWith('.svg')) return route.fulfill({ contentType: 'image/svg+xml', body: icon })
    if (pathname.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: '' })
    const { status, type, body } = await site.page(pathname)
    return route.fulfill({ status, contentType: type, body })
  })
  const tab = await context.newPage()
  await tab.goto(path)
  return { tab, elsewhere }
}

export const widthOf = (tab: Tab): Promise<number> => tab.evaluate(() => document.documentElement.scrollWidth)
