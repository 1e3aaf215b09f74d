import type { ComponentChildren } from 'preact'
import { Follow, type Way } from '../follow.tsx'

export interface CardProps extends Way {
  readonly title: string
  readonly level?: 2 | 3
  /** Above the title: a tag, a date. */
  readonly top?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A thing one can open, or simply look at. Where it leads somewhere the whole of it can be clicked. */
export function Card({ title, level = 2, top, children, href, onClick }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const leads = href !== undefined || onClick !== undefined
  return (
    <div class={`el-card ${leads ? 'el-card--leads' : ''}`.trim()}>
      {top && <div class="el-card__top">{top}</div>}
      <Heading class="el-card__title">
        {leads ? (
          <Follow class="el-card__link" href={href} onClick={onClick}>
            {title}
          </Follow>
        ) : (
          title
        )}
      </Heading>
      {children}
    </div>
  )
}

/** Cards of equal size beside each other: doors. One column where the screen is narrow. */
export const Cards = ({ children, columns = 3 }: { children: ComponentChildren; columns?: 2 | 3 }) => (
  <div class={`el-cards el-cards--${columns}`}>{children}</div>
)
