import type { ComponentChildren } from 'preact'

/** Set apart from the text without alarm: a quotation, a fact to keep in mind. */
export const Inset = ({ children }: { children: ComponentChildren }) => <div class="el-inset">{children}</div>

/** Something that would be dangerous to miss. The title is a heading. */
export function Warning({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="el-warning">
      <h3 class="el-warning__title">
        <span class="el-hidden">Important: </span>
        {title}
      </h3>
      {children}
    </section>
  )
}
