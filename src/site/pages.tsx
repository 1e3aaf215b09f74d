import { renderToString } from 'preact-render-to-string'
import { Document, type DocumentProps } from './document.tsx'
import { confidentiality } from './pages/confidentiality.tsx'
import { gallery } from './pages/gallery.tsx'
import { helpNow } from './pages/help-now.tsx'
import { home } from './pages/home.tsx'
import { leads } from './pages/leads.tsx'
import { notFound } from './pages/not-found.tsx'
import { signposts } from './pages/signposts.tsx'
import { accessibility, privacy } from './pages/statements.tsx'
import type { Shown } from './shown.ts'

/** A page as its author writes it: everything but the frame. */
export type MakePage = (shown: Shown) => Omit<DocumentProps, 'shown' | 'path'>

const pages = new Map<string, MakePage>([
  ['/', home],
  ['/help-now', helpNow],
  ['/confidentiality', confidentiality],
  ['/signposts', signposts],
  ['/leads', leads],
  ['/privacy', privacy],
  ['/accessibility', accessibility]
])

export const publicPaths: readonly string[] = [...pages.keys()]

export interface FoundPage {
  /** Empty for whatever is not there, so that a thousand wrong addresses are kept once. */
  readonly path: string
  readonly status: number
  render(shown: Shown): string
}

/** The page a path names; a slash at its end does not matter. The gallery is for developers, on their own computer. */
export function findPage(path: string, loopback: boolean): FoundPage {
  const tidy = path.length > 1 ? path.replace(/\/$/, '') : path
  const make = tidy === '/gallery' && loopback ? gallery : pages.get(tidy)
  const found = make ? tidy : ''
  return {
    path: found,
    status: make ? 200 : 404,
    render: shown => renderToString(<Document shown={shown} path={found} {...(make ?? notFound)(shown)} />)
  }
}
