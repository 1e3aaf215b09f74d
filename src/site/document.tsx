import type { ComponentChildren } from 'preact'
import { Page } from '../design/page/page.tsx'
import type { Shown } from './shown.ts'

export interface DocumentProps {
  readonly shown: Shown
  readonly path: string
  /** What the page is called on a tab that a stranger may see; the scheme's neutral name follows it. */
  readonly title?: string
  readonly hero?: ComponentChildren
  readonly children: ComponentChildren
}

const navigation = [
  { label: 'Confidentiality', href: '/confidentiality' },
  { label: 'Leads', href: '/leads' },
  { label: 'Other help', href: '/signposts' },
  { label: 'My private space', href: '/open' }
]

const alsoHere = [
  { label: 'Privacy', href: '/privacy' },
  { label: 'Accessibility', href: '/accessibility' }
]

/** A whole public page. No style and no script stands in it: the content security policy would refuse them. */
export function Document({ shown, path, title, hero, children }: DocumentProps) {
  const { scheme } = shown
  const standing = scheme.stage === 'standing' ? scheme.scheme : undefined
  const neutralName = standing?.neutralName ?? 'Elevenses'
  const items = navigation.map(item => ({ ...item, current: item.href === path }))
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Until the scheme is open no search engine need know of it. */}
        <meta name="robots" content="noindex" />
        <title>{title ? `${title} - ${neutralName}` : neutralName}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/elevenses.css" />
        <script src="/assets/enhance.js" defer />
      </head>
      <body>
        <Page
          name={standing?.name ?? 'Elevenses'}
          trial={scheme.stage !== 'none'}
          madeUp={standing?.demo}
          nav={standing && items}
          hero={hero}
          footer={<Footer telephone={standing?.telephone} />}
        >
          {children}
        </Page>
      </body>
    </html>
  )
}

function Footer({ telephone }: { telephone: string | undefined }) {
  return (
    <>
      <ul>
        {alsoHere.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {telephone && <p>The office: {telephone}, in working hours.</p>}
    </>
  )
}
