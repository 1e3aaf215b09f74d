import type { ComponentChildren } from 'preact'

/** Set apart from the text without alarm: a quotation, a fact to keep in mind. */
export const Inset = ({ children }: { children: ComponentChildren }) => <div class="el-inset">{children}</div>

export interface WarningProps {
  readonly title: string
  readonly level?: 2 | 3
  readonly children: ComponentChildren
}

/** Something that would be dangerous to miss. The title is a heading. */
export function Warning({ title, level = 3, children }: WarningProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="el-warning">
      <Heading class="el-warning__title">
        <span class="el-hidden">Important: </span>
        {title}
      </Heading>
      {children}
    </section>
  )
}
