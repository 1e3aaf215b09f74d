import { renderToString } from 'preact-render-to-string'
import { Prose } from '../design/prose/prose.tsx'
import type { NewsItem } from '../vocabulary/news.ts'
import { publicPaths } from './pages.tsx'
import type { Shown } from './shown.ts'
import type { SitePage } from './site-page.ts'

/** What is read by programs. */
const files = new Map<string, (shown: Shown) => SitePage>([
  ['/robots.txt', robots],
  ['/sitemap.xml', sitemap],
  ['/news.atom', feed]
])

export const fileAt = (path: string): ((shown: Shown) => SitePage) | undefined => files.get(path)

/** Nobody looks for desks. Until a scheme is open its pages ask not to be listed, which a visitor must be let in to read. */
function robots({ address }: Shown): SitePage {
  const lines = ['User-agent: *', 'Disallow: /api/', 'Disallow: /ask', 'Disallow: /leave', 'Disallow: /open']
  if (address) lines.push(`Sitemap: ${address}sitemap.xml`)
  return { status: 200, type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n` }
}

/** Sitemaps 0.9. Without an address of its own a site can name no page: its list is then empty. */
function sitemap({ address, stage }: Shown): SitePage {
  const paths = address === undefined || stage.stage === 'none' ? [] : publicPaths
  const places = paths.map(path => `<url><loc>${escaped(`${address}${path.slice(1)}`)}</loc></url>`)
  const body = `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${places.join('')}</urlset>\n`
  return { status: 200, type: 'application/xml; charset=utf-8', body }
}

const mostInFeed = 20

/** Atom (RFC 4287), under the neutral name: a list of feeds may be seen by others. */
function feed({ address = '', news, schemeId = 'none', stage, say }: Shown): SitePage {
  const neutralName = stage.stage === 'standing' ? stage.scheme.neutralName : say('facts.neutral')
  const items = news.slice(0, mostInFeed)
  const id = (name: string) => `urn:elevenses:${schemeId}:${name}`
  const body = `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(say('lang'))}"${base(address)}>
<id>${id('news')}</id>
<title>${escaped(neutralName)}</title>
<updated>${atMidnight(items[0]?.on ?? '1970-01-01')}</updated>
<author><name>${escaped(neutralName)}</name></author>
<link rel="self" href="${escaped(`${address}news.atom`)}"/>
<link rel="alternate" type="text/html" href="${escaped(`${address}news`)}"/>
${items.map(item => entry(item, address, id(item.id))).join('\n')}
</feed>
`
  return { status: 200, type: 'application/atom+xml; charset=utf-8', body }
}

const entry = ({ id, on, title, text }: NewsItem, address: string, name: string): string => `<entry>
<id>${name}</id>
<title>${escaped(title)}</title>
<updated>${atMidnight(on)}</updated>
<link href="${escaped(`${address}news#${id}`)}"/>
<content type="html">${escaped(renderToString(<Prose text={text} />))}</content>
</entry>`

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
const base = (address: string): string => (address ? ` xml:base="${escaped(address)}"` : '')
const atMidnight = (day: string): string => `${day}T00:00:00Z`

/** For text and attributes. XML 1.0 has no way at all to say some characters: they are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
