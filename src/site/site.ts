import { leaveTo } from '../design/quick-exit/quick-exit.tsx'
import { leave } from './leave.ts'
import { type FoundPage, findPage } from './pages.tsx'
import { type Given, type Shown, shownFrom } from './shown.ts'

/** What the site is handed. It reads no file, no clock and no notice's signature itself. */
export interface SiteParts {
  /** The body of the newest notice of a name, as UTF-8 JSON. */
  notice(name: string): Uint8Array | undefined
  /** The id of the scheme this server keeps, as base64url; undefined while it keeps none. */
  schemeId(): string | undefined
  /** `2026-11-22` */
  today(): string
  /** Whether only this computer can reach the server: then setting up needs no code, and looking around is offered. */
  readonly loopback: boolean
  /** The texts of `content/`, by file name. */
  readonly content: Readonly<Record<string, string>>
}

export interface SitePage {
  readonly status: number
  readonly type: string
  readonly body: string
  /** Where it leads on to. */
  readonly location?: string
}

export interface Site {
  /** The page at a path. What there is no page for gets a calm 404. */
  page(path: string): SitePage
}

/** The public pages, rendered from notices and kept until a notice or the day changes. */
export function createSite(parts: SiteParts): Site {
  let given = read(parts)
  let shown = shownFrom(given)
  const kept = new Map<string, SitePage>()
  return {
    page(path) {
      if (path === leaveTo) return leave(parts.content['leave.md'] ?? '')
      const now = read(parts)
      if (!isSame(given, now)) {
        kept.clear()
        given = now
        shown = shownFrom(now)
      }
      const page = findPage(path, parts.loopback)
      const ready = kept.get(page.path)
      if (ready) return ready
      const made = render(page, shown)
      kept.set(page.path, made)
      return made
    }
  }
}

const render = (page: FoundPage, shown: Shown): SitePage => ({
  status: page.status,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>${page.render(shown)}`
})

const read = (parts: SiteParts): Given => ({
  bodies: ['genesis', 'scheme', 'roster'].map(name => parts.notice(name)),
  schemeId: parts.schemeId(),
  today: parts.today(),
  loopback: parts.loopback,
  content: parts.content
})

const isSame = (before: Given, now: Given): boolean =>
  before.today === now.today &&
  before.schemeId === now.schemeId &&
  before.bodies.every((body, at) => isSameBody(body, now.bodies[at]))

function isSameBody(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === other) return true
  return one?.length === other?.length && one !== undefined && one.every((byte, at) => byte === other?.[at])
}
