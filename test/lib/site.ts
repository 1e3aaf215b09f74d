import { readdirSync, readFileSync } from 'node:fs'
import { publicPaths } from '../../src/site/pages.tsx'
import { createSite, type Site, type SitePage, type SiteParts } from '../../src/site/site.ts'
import { bodyOf, exampleDrop, fixtures } from '../../src/site/test-scheme.ts'

const folder = new URL('../../content/', import.meta.url)
/** The texts a scheme starts from. */
export const content = Object.fromEntries(
  readdirSync(folder).map(name => [name, readFileSync(new URL(name, folder), 'utf8')])
)
export const schemeId = 'k'.repeat(43)
export const today = '2026-11-22'

/** A site over these bodies of notices. */
export function siteOf(bodies: Readonly<Record<string, unknown>>, more: Partial<SiteParts> = {}): Site {
  const notices = new Map(Object.entries(bodies).map(([name, value]) => [name, bodyOf(value)]))
  return createSite({
    notice: name => notices.get(name),
    drop: async () => exampleDrop,
    schemeId: () => (notices.size > 0 ? schemeId : undefined),
    address: () => 'https://wednesday.example/',
    today: () => today,
    loopback: true,
    content,
    ...more
  })
}

export const siteAt = (stage: keyof typeof fixtures, more?: Partial<SiteParts>): Site => siteOf(fixtures[stage], more)

export const bodyAt = async (site: Site, path: string): Promise<string> => (await site.page(path)).body

/** Every page there is, and one there is not. */
export const everyPage = (site: Site): Promise<{ readonly path: string; readonly html: string }[]> =>
  Promise.all([...publicPaths, '/nowhere'].map(async path => ({ path, html: await bodyAt(site, path) })))

export const everyFile = (site: Site): Promise<SitePage[]> =>
  Promise.all(['/news.atom', '/sitemap.xml', '/robots.txt'].map(path => site.page(path)))

/** What somebody reads on a page, or hears. */
export const said = (html: string): string =>
  unescaped(
    html
      .replace(/<(head|svg|pre)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
  )

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => letters[name] ?? '')
const letters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
