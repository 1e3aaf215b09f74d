import type { ComponentChildren } from 'preact'
import { Follow, type Way } from '../follow.tsx'

export interface NavItem extends Way {
  readonly label: string
  readonly current?: boolean
  /** How many wait there. */
  readonly count?: number | undefined
}

/** The rooms of a desk beside each other. Links, not ARIA tabs: each is a page. */
export function SubNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav class="el-nav" aria-label={label}>
      <ul>
        {items.map(({ label: text, current, count, href, onClick }) => (
          <li key={text}>
            <Follow class="el-nav__link" href={href} onClick={onClick} current={current}>
              {text}
              {count !== undefined && count > 0 && (
                <span class="el-nav__count">
                  {count}
                  <span class="el-hidden"> waiting</span>
                </span>
              )}
            </Follow>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function BackLink({ children = 'Back', href, onClick }: Way & { children?: ComponentChildren }) {
  return (
    <p class="el-back">
      <Follow href={href} onClick={onClick}>
        {children}
      </Follow>
    </p>
  )
}
