import type { ComponentChildren } from 'preact'

export interface TagProps {
  readonly tone?: 'plain' | 'green' | 'blue' | 'amber' | 'red'
  readonly children: ComponentChildren
}

/** A state in two or three words. The words say it; the colour only repeats it. */
export const Tag = ({ tone = 'plain', children }: TagProps) => (
  <strong class={`el-tag el-tag--${tone}`}>{children}</strong>
)
