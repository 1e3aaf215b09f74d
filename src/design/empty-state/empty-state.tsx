import type { ComponentChildren } from 'preact'
import { Mark } from '../mark/mark.tsx'

export interface EmptyStateProps {
  readonly title: string
  /** What will be here, and what to do meanwhile. */
  readonly children: ComponentChildren
}

export const EmptyState = ({ title, children }: EmptyStateProps) => (
  <section class="el-empty">
    <Mark />
    <div>
      <h2 class="el-empty__title">{title}</h2>
      {children}
    </div>
  </section>
)
