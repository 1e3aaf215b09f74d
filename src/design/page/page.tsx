import type { ComponentChildren } from 'preact'
import { Banner } from '../banner/banner.tsx'
import { Follow } from '../follow.tsx'
import { jumpTo } from '../jump.ts'
import { Mark } from '../mark/mark.tsx'
import type { NavItem } from '../nav/nav.tsx'
import { QuickExit } from '../quick-exit/quick-exit.tsx'
import { english, type PageWords } from './words.ts'

export interface PageProps {
  /** The scheme's name as people know it, or its neutral name on desks. */
  readonly name: string
  readonly home?: string
  /** The opening rule is not met: every page says so. */
  readonly trial?: boolean | undefined
  /** The made-up scheme of *Look around*. */
  readonly madeUp?: boolean | undefined
  /** Sub-navigation, a back link: what stands between header and main. */
  readonly before?: ComponentChildren
  /** Beside the name: what desk this is, a way to close it. */
  readonly aside?: ComponentChildren
  /** The public pages, in the header. */
  readonly nav?: readonly NavItem[] | undefined
  /** The head of a page that is set across its whole width. */
  readonly hero?: ComponentChildren
  /** In the footer, above what is always there. */
  readonly footer?: ComponentChildren
  /** `wide` for desks with tables; text keeps its measure all the same. */
  readonly width?: 'usual' | 'wide'
  readonly words?: PageWords
  readonly children: ComponentChildren
}

/** Where the footer lists all pages; the menu of a narrow screen leads there. */
export const allPages = 'pages'

/** Every page of the house, public or desk: skip link, header, banners, main, footer with the way to help in a crisis. */
export function Page(props: PageProps) {
  const {
    name,
    home = '/',
    trial,
    madeUp,
    before,
    aside,
    nav,
    hero,
    footer,
    width = 'usual',
    words = english,
    children
  } = props
  return (
    <div class={`el-page el-page--${width}`}>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link; see jumpTo for why the address stays as it is. */}
      <a class="el-skip" href="#main" onClick={jumpTo('main')}>
        {words.skip}
      </a>
      <header class="el-header">
        <div class="el-width el-header__row">
          <a class="el-header__name" href={home}>
            <Mark />
            <span>{name}</span>
          </a>
          <div class="el-header__aside">
            {aside}
            <QuickExit words={words.exit} />
          </div>
        </div>
        {nav && <HeaderNav items={nav} words={words} />}
      </header>
      {trial && <Banner kind="trial" words={words.trial} />}
      {madeUp && <Banner kind="made-up" words={words.madeUp} />}
      {before && <div class="el-width el-before">{before}</div>}
      <main id="main" tabIndex={-1}>
        {hero && (
          <div class="el-hero">
            <div class="el-width">{hero}</div>
          </div>
        )}
        <div class="el-width el-main">{children}</div>
      </main>
      <PageFooter words={words}>{footer}</PageFooter>
    </div>
  )
}

/** Where the screen is narrow only the way to all pages is shown, and the way to help. */
const HeaderNav = ({ items, words }: { items: readonly NavItem[]; words: PageWords }) => (
  <nav class="el-width el-header__nav" aria-label={words.pages}>
    <ul>
      <li class="el-header__menu">
        <a href={`#${allPages}`}>{words.menu}</a>
      </li>
      {items.map(({ label, href, current, onClick }) => (
        <li key={label} class="el-header__page">
          <Follow href={href} onClick={onClick} current={current}>
            {label}
          </Follow>
        </li>
      ))}
      <li class="el-header__crisis">
        <a href="/help-now">{words.crisis}</a>
      </li>
    </ul>
  </nav>
)

function PageFooter({ words, children }: { words: PageWords; children?: ComponentChildren }) {
  return (
    <footer class="el-footer">
      <div class="el-width">
        <p class="el-footer__crisis">
          <a href="/help-now">{words.crisis}</a>
          <span>{words.crisisNumbers}</span>
        </p>
        {children}
      </div>
    </footer>
  )
}
