import type { ComponentChildren } from 'preact'
import { allPages, Page } from '../design/page/page.tsx'
import type { PageWords } from '../design/page/words.ts'
import { Prose } from '../design/prose/prose.tsx'
import type { Shown } from './shown.ts'

export interface DocumentProps {
  readonly shown: Shown
  readonly path: string
  /** For whoever finds the page elsewhere. It never stands on a tab. */
  readonly summary?: string
  readonly hero?: ComponentChildren
  readonly children: ComponentChildren
}

/** In the header, and in the footer all of them in three groups. */
const inTheHeader = ['/how-it-works', '/confidentiality', '/who-can-ask', '/leads', '/signposts', '/open']
const groups = [
  {
    heading: 'frame.the-scheme',
    paths: [
      ...['/how-it-works', '/how-names-are-found', '/confidentiality', '/who-can-ask'],
      ...['/leads', '/mentors', '/buddies'],
      ...['/signposts', '/news', '/figures', '/open']
    ]
  },
  { heading: 'frame.to-hand-on', paths: ['/for-appraisers', '/for-mentors'] },
  { heading: 'frame.small-print', paths: ['/privacy', '/accessibility', '/complaints'] }
]

/** A whole public page. No style and no script stands in it: the content security policy would refuse them. */
export function Document({ shown, path, summary, hero, children }: DocumentProps) {
  const { stage, say, address } = shown
  const scheme = stage.stage === 'standing' ? stage.scheme : undefined
  const neutralName = scheme?.neutralName ?? say('facts.neutral')
  const tab = path === '/' ? '' : say(`tab.${path || 'missing'}`)
  const link = (each: string) => ({ label: say(`nav.${each}`), href: each, current: each === path })
  return (
    <html lang={say('lang') || 'en-GB'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Until the scheme is open no search engine need know of it. */}
        <meta name="robots" content="noindex" />
        {summary && <meta name="description" content={summary} />}
        {/* On a tab that a stranger may see stands the scheme's neutral name only. */}
        <title>{tab ? `${tab} - ${neutralName}` : neutralName}</title>
        {address && path && <link rel="canonical" href={`${address}${path.slice(1)}`} />}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/elevenses.css" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="alternate" href="/news.atom" type="application/atom+xml" title={neutralName} />
        <script src="/assets/enhance.js" defer />
      </head>
      <body>
        <Page
          name={scheme?.name ?? say('facts.neutral')}
          trial={stage.stage !== 'none'}
          madeUp={scheme?.demo}
          nav={(scheme ? inTheHeader : []).map(link)}
          words={frameWords(shown)}
          hero={hero}
          footer={<Footer shown={shown} link={link} />}
        >
          {children}
        </Page>
      </body>
    </html>
  )
}

interface FooterProps {
  readonly shown: Shown
  link(path: string): { readonly label: string; readonly href: string; readonly current: boolean }
}

function Footer({ shown: { stage, say, tell }, link }: FooterProps) {
  const telephone = stage.stage === 'standing' ? stage.scheme.telephone : ''
  return (
    <>
      <nav class="el-footer__pages" id={allPages} tabIndex={-1} aria-label={say('frame.all-pages')}>
        {groups.map(({ heading, paths }) => (
          <div key={heading}>
            <h2>{say(heading)}</h2>
            <ul>
              {paths.map(link).map(({ label, href, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {telephone && <Prose text={tell('frame.office')} />}
    </>
  )
}

const frameWords = ({ say }: Shown): PageWords => ({
  skip: say('frame.skip'),
  pages: say('frame.pages'),
  menu: say('frame.menu'),
  crisis: say('frame.crisis'),
  crisisNumbers: say('frame.crisis-numbers'),
  exit: { leave: say('frame.leave'), quickly: say('frame.leave-quickly'), hint: say('frame.leave-hint') },
  trial: { lead: say('frame.trial'), rest: say('frame.trial-rest') },
  madeUp: { lead: say('frame.made-up'), rest: say('frame.made-up-rest') }
})
