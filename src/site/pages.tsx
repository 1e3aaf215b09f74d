import { renderToString } from 'preact-render-to-string'
import { Document } from './document.tsx'
import type { MakePage } from './page-content.ts'
import { buddies } from './pages/buddies.tsx'
import { confidentiality } from './pages/confidentiality.tsx'
import { figures } from './pages/figures.tsx'
import { forAppraisers } from './pages/for-appraisers.tsx'
import { gallery } from './pages/gallery.tsx'
import { helpNow } from './pages/help-now.tsx'
import { home } from './pages/home.tsx'
import { howItWorks } from './pages/how-it-works.tsx'
import { howNamesAreFound } from './pages/how-names-are-found.tsx'
import { leads } from './pages/leads.tsx'
import { mentors } from './pages/mentors.tsx'
import { news } from './pages/news.tsx'
import { notFound } from './pages/not-found.tsx'
import { signposts } from './pages/signposts.tsx'
import { statement } from './pages/statement.tsx'
import { whoCanAsk } from './pages/who-can-ask.tsx'
import type { Shown } from './shown.ts'

const pages = new Map<string, MakePage>([
  ['/', home],
  ['/how-it-works', howItWorks],
  ['/how-names-are-found', howNamesAreFound],
  ['/confidentiality', confidentiality],
  ['/who-can-ask', whoCanAsk],
  ['/leads', leads],
  ['/mentors', mentors],
  ['/buddies', buddies],
  ['/help-now', helpNow],
  ['/signposts', signposts],
  ['/news', news],
  ['/figures', figures],
  ['/for-mentors', statement('for-mentors')],
  ['/for-appraisers', forAppraisers],
  ['/privacy', statement('privacy')],
  ['/accessibility', statement('accessibility')],
  ['/complaints', statement('complaints')]
])

export const publicPaths: readonly string[] = [...pages.keys()]

export interface FoundPage {
  /** Empty for whatever is not there, so that a thousand wrong addresses are kept once. */
  readonly path: string
  readonly status: number
  /** Whether it shows what lies at the address of the example. */
  readonly showsExample: boolean
  render(shown: Shown, example: Uint8Array | undefined): string
}

/** The page a path names; a slash at its end does not matter. The gallery is for developers, on their own computer. */
export function findPage(path: string, loopback: boolean): FoundPage {
  const tidy = path.length > 1 ? path.replace(/\/$/, '') : path
  const make = tidy === '/gallery' && loopback ? gallery : pages.get(tidy)
  const found = make ? tidy : ''
  return {
    path: found,
    status: make ? 200 : 404,
    showsExample: make === confidentiality,
    render: (shown, example) =>
      renderToString(<Document shown={shown} path={found} {...(make ?? notFound)(shown, example)} />)
  }
}
