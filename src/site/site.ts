import { leaveTo } from '../design/quick-exit/quick-exit.tsx'
import { fileAt } from './files.tsx'
import { type Given, noticeNames, readGiven, seenNames } from './given.ts'
import { leave } from './leave.ts'
import { findPage } from './pages.tsx'
import { type Shown, shownFrom } from './shown.ts'
import type { SitePage } from './site-page.ts'

export type { SitePage } from './site-page.ts'

/** What the site is handed. It reads no file, no clock, no storage and no notice's signature itself. */
export interface SiteParts {
  /** The body of the newest notice of a name, as UTF-8 JSON. */
  notice(name: string): Uint8Array | undefined
  /** What lies at an address of a drop, given as base64url: for the one example that everybody may look at. */
  drop(address: string): Promise<Uint8Array | undefined>
  /** The id of the scheme this server keeps, as base64url; undefined while it keeps none. */
  schemeId(): string | undefined
  /** Where people find this site; undefined where nobody has said. Feed and sitemap need it. */
  address(): string | undefined
  /** `2026-11-22` */
  today(): string
  /** Whether only this computer can reach the server: then setting up needs no code, and looking around is offered. */
  readonly loopback: boolean
  /** The texts of `content/`, by file name. */
  readonly content: Readonly<Record<string, string>>
}

export interface Site {
  /** The page at a path. What there is no page for gets a calm 404. */
  page(path: string): Promise<SitePage>
}

/** The public pages, rendered from notices and kept until a notice or the day changes. */
export function createSite(parts: SiteParts): Site {
  let edition = editionOf(parts, read(parts, []))
  return {
    async page(path) {
      if (path === leaveTo) return leave(parts.content['leave.md'] ?? '')
      const now = read(parts, edition.names)
      if (!isSame(edition.given, now)) edition = editionOf(parts, now)
      return edition.page(path)
    }
  }
}

/** All pages as they are while nothing changes. */
interface Edition {
  readonly given: Given
  /** Notices that leads sign when they look in. */
  readonly names: readonly string[]
  page(path: string): Promise<SitePage>
}

function editionOf(parts: SiteParts, first: Given): Edition {
  // Who may have looked in is known only once the roster has been read.
  const names = seenNames(readGiven(first))
  const given = { ...first, bodies: bodiesOf(parts, names) }
  const shown = shownFrom(given)
  const kept = new Map<string, Promise<SitePage>>()
  return {
    given,
    names,
    page(path) {
      const { key, make } = pageAt(path, shown)
      const ready = kept.get(key)
      if (ready) return ready
      const made = make(parts)
      kept.set(key, made)
      // What went wrong once may go well the next time.
      made.catch(() => kept.delete(key))
      return made
    }
  }
}

interface Making {
  /** The same for whatever is not there, so that a thousand wrong addresses are kept once. */
  readonly key: string
  make(parts: SiteParts): Promise<SitePage>
}

function pageAt(path: string, shown: Shown): Making {
  const file = fileAt(path)
  if (file) return { key: path, make: async () => file(shown) }
  const { path: key, status, showsExample, render } = findPage(path, shown.loopback)
  return {
    key,
    async make(parts) {
      const bytes = showsExample ? await exampleOf(parts, shown) : undefined
      return { status, type: 'text/html; charset=utf-8', body: `<!doctype html>${render(shown, bytes)}` }
    }
  }
}

async function exampleOf(parts: SiteParts, { stage }: Shown): Promise<Uint8Array | undefined> {
  const example = stage.stage === 'standing' ? stage.scheme.example : undefined
  return example && parts.drop(example.address).catch(() => undefined)
}

const bodiesOf = (parts: SiteParts, names: readonly string[]): Given['bodies'] =>
  new Map([...noticeNames, ...names].map(name => [name, parts.notice(name)]))

const read = (parts: SiteParts, names: readonly string[]): Given => ({
  bodies: bodiesOf(parts, names),
  schemeId: parts.schemeId(),
  address: parts.address(),
  today: parts.today(),
  loopback: parts.loopback,
  content: parts.content
})

const isSame = (before: Given, now: Given): boolean =>
  before.today === now.today &&
  before.schemeId === now.schemeId &&
  before.address === now.address &&
  [...before.bodies].every(([name, body]) => isSameBody(body, now.bodies.get(name)))

function isSameBody(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === other) return true
  return one?.length === other?.length && one !== undefined && one.every((byte, at) => byte === other?.[at])
}
