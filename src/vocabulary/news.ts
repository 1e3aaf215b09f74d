import { parseDay } from './day.ts'
import type { Named } from './named.ts'
import { type Parse, type Parsed, shape, text, words } from './parse.ts'
import { someOf } from './some-of.ts'

export type NewsId = Named<string, 'NewsId'>

/** Lower-case letters, digits and hyphens: it stands in links and in the feed, and never changes. */
const parseNewsId: Parse<NewsId> = value =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,59}$/.test(value) ? (value as NewsId) : undefined

/** `text` is Markdown. */
const parseNewsItem = shape({ id: parseNewsId, on: parseDay, title: words(120), text: text(4000) })
export type NewsItem = Parsed<typeof parseNewsItem>

/** The body of the notice `news`. */
export const parseNews = shape({ items: someOf(parseNewsItem, 100) })
export type News = Parsed<typeof parseNews>

/** The newest first; of two with the same id the later one written counts. */
export function newestFirst({ items }: News): readonly NewsItem[] {
  const byId = new Map(items.map(item => [item.id, item]))
  return [...byId.values()].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
