import { launchChromium } from '../../test/lib/browser.ts'
import type { Table } from '../index.ts'

/**
 * What Lighthouse asks of a page beyond speed, asked by hand: by the names of its audits, with the pages that fail. That
 * a page can be found is failed on purpose, for as long as no scheme is open.
 */
export async function audits(url: string, paths: readonly string[]): Promise<Table> {
  const browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })
  const failing = new Map<string, string[]>()
  for (const path of paths) {
    const page = await context.newPage()
    const heard: string[] = []
    page.on('console', message => heard.push(message.text()))
    page.on('pageerror', error => heard.push(error.message))
    const elsewhere: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(url)) elsewhere.push(request.url())
    })
    const response = await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
    const headers = (await response?.allHeaders()) ?? {}
    const start = (await (await fetch(`${url}${path}`)).text()).slice(0, 1024)
    const held: Record<string, boolean> = {
      ...(await page.evaluate(inThePage)),
      'http-status-code': response?.status() === 200,
      doctype: /^<!doctype html>/i.test(start),
      charset: /<meta charset="utf-8"/i.test(start),
      'uses-text-compression': headers['content-encoding'] !== undefined,
      'csp-xss': isStrict(headers['content-security-policy'] ?? ''),
      'clickjacking-mitigation': (headers['content-security-policy'] ?? '').includes("frame-ancestors 'none'"),
      'origin-isolation': headers['cross-origin-opener-policy'] === 'same-origin',
      bfcache: !(headers['cache-control'] ?? '').includes('no-store'),
      'errors-in-console': heard.length === 0,
      'third-party-summary': elsewhere.length === 0
    }
    for (const [audit, holds] of Object.entries(held)) {
      const pages = failing.get(audit) ?? []
      failing.set(audit, holds ? pages : [...pages, path])
    }
    await page.close()
  }
  await browser.close()
  const rows = [...failing].map(([audit, pages]) => [audit, paths.length - pages.length, pages.slice(0, 3).join(' ')])
  return { title: 'What Lighthouse asks beyond speed', columns: ['audit', `of ${paths.length}`, 'not on'], rows }
}

const isStrict = (policy: string): boolean =>
  policy.includes("default-src 'none'") &&
  policy.includes("require-trusted-types-for 'script'") &&
  !/unsafe-/.test(policy)

/** Runs in the page. */
function inThePage(): Record<string, boolean> {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const content = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
  const links = [...document.querySelectorAll('a')]
  // A link within a sentence may be as high as its line; a card is pressed anywhere.
  const alone = links.filter(
    link =>
      link.getBoundingClientRect().width > 1 &&
      !link.matches('.el-card__link, .el-skip') &&
      link.parentElement?.textContent?.trim() === link.textContent?.trim()
  )
  const vague = /^(click here|here|more|read more|learn more|this|link|go|start|continue|right here|info|information)$/i
  const small = all('main *, footer *').filter(
    element =>
      [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()) &&
      Number.parseFloat(getComputedStyle(element).fontSize) < 12
  )
  const canonical = all('link[rel="canonical"]').map(link => link.getAttribute('href') ?? '')
  return {
    'document-title': document.title.trim() !== '',
    'meta-description': content('description').length > 10,
    viewport:
      /width=device-width/.test(content('viewport')) && !/user-scalable=no|maximum-scale/.test(content('viewport')),
    'html-has-lang': /^[a-z]{2}(-[A-Z]{2})?$/.test(document.documentElement.lang),
    'crawlable-anchors': links.every(
      link => /^(https?:|mailto:|tel:)/.test(link.protocol) && link.hasAttribute('href')
    ),
    'link-text': links.every(link => !vague.test(link.textContent?.trim() ?? '')),
    'link-name': links.every(link => (link.textContent ?? link.ariaLabel ?? '').trim() !== ''),
    canonical: canonical.length === 1 && canonical[0] === location.origin + location.pathname,
    hreflang: all('link[hreflang]').length === 0,
    'is-crawlable': !/noindex/.test(content('robots')),
    'font-size': small.length === 0,
    'tap-targets': [...alone, ...links.filter(link => link.protocol === 'tel:')].every(link => {
      const { height, width } = link.getBoundingClientRect()
      return height >= 24 && width >= 24
    }),
    'image-alt': all('img:not([alt])').length === 0,
    'unsized-images': all('img:not([width], [height])').length === 0,
    'svg-hidden-or-named': all('svg').every(svg => svg.ariaHidden === 'true' || svg.ariaLabel !== null),
    'render-blocking-resources': all('script:not([defer], [async], [type="module"])').length === 0,
    'no-inline-style-or-script': all('style, [style], script:not([src])').length === 0,
    'dom-size': all('*').length < 1400,
    deprecations: all('marquee, font, center, blink').length === 0
  }
}
