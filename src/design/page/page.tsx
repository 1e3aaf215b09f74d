import type { ComponentChildren } from 'preact'
import { Banner } from '../banner/banner.tsx'
import { Follow } from '../follow.tsx'
import { jumpTo } from '../jump.ts'
import { Mark } from '../mark/mark.tsx'
import type { NavItem } from '../nav/nav.tsx'
import { QuickExit } from '../quick-exit/quick-exit.tsx'

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
  readonly children: ComponentChildren
}

/** Every page of the house, public or desk: skip link, header, banners, main, footer with the way to help in a crisis. */
export function Page(props: PageProps) {
  const { name, home = '/', trial, madeUp, before, aside, nav, hero, footer, width = 'usual', children } = props
  return (
    <div class={`el-page el-page--${width}`}>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link; see jumpTo for why the address stays as it is. */}
      <a class="el-skip" href="#main" onClick={jumpTo('main')}>
        Skip to main content
      </a>
      <header class="el-header">
        <div class="el-width el-header__row">
          <a class="el-header__name" href={home}>
            <Mark />
            <span>{name}</span>
          </a>
          <div class="el-header__aside">
            {aside}
            <QuickExit />
          </div>
        </div>
        {nav && <HeaderNav items={nav} />}
      </header>
      {trial && <Banner kind="trial" />}
      {madeUp && <Banner kind="made-up" />}
      {before && <div class="el-width el-before">{before}</div>}
      <main id="main" tabIndex={-1}>
        {hero && (
          <div class="el-hero">
            <div class="el-width">{hero}</div>
          </div>
        )}
        <div class="el-width el-main">{children}</div>
      </main>
      <PageFooter>{footer}</PageFooter>
    </div>
  )
}

const HeaderNav = ({ items }: { items: readonly NavItem[] }) => (
  <nav class="el-width el-header__nav" aria-label="Pages">
    <ul>
      {items.map(({ label, href, current, onClick }) => (
        <li key={label}>
          <Follow href={href} onClick={onClick} current={current}>
            {label}
          </Follow>
        </li>
      ))}
    </ul>
  </nav>
)

function PageFooter({ children }: { children?: ComponentChildren }) {
  return (
    <footer class="el-footer">
      <div class="el-width">
        <p class="el-footer__crisis">
          <a href="/help-now">Help in a crisis</a>
          <span>999, or 111 then 2, or Samaritans on 116 123. Day and night.</span>
        </p>
        {children}
      </div>
    </footer>
  )
}
