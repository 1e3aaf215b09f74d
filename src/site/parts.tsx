import type { ComponentChildren } from 'preact'
import { Button } from '../design/button/button.tsx'
import { Blocks } from '../design/prose/prose.tsx'
import { askAddress } from './ask-address.ts'
import type { MarkdownPage, Part } from './markdown-page.ts'
import type { Shown } from './shown.ts'

interface HeadProps {
  readonly page: MarkdownPage
  /** Where the text has no heading. */
  readonly fallback: string
  /** Stands beside it where there is room. */
  readonly drawing?: ComponentChildren
}

/** The head of a page: its heading, and under it the answer it is there for. */
export function Head({ page: { title, intro }, fallback, drawing }: HeadProps) {
  return (
    <div class="el-head">
      <div>
        <h1>{title || fallback}</h1>
        {intro.length > 0 && (
          <div class="el-lede">
            <Blocks blocks={intro} />
          </div>
        )}
      </div>
      {drawing}
    </div>
  )
}

/** At the end of what somebody reads before they ask. Before a scheme stands there is nobody to ask. */
export const AskButton = ({ shown }: { shown: Shown }) =>
  shown.stage.stage === 'standing' ? (
    <p class="el-actions">
      <Button href={askAddress(shown)}>{shown.say('who.ask')}</Button>
    </p>
  ) : null

interface SectionProps {
  readonly title: string
  readonly id?: string
  /** What a filter knows the whole of it by. */
  readonly value?: string
  /** Under the heading, where there is room beside the text. */
  readonly drawing?: ComponentChildren
  readonly children: ComponentChildren
}

/** A heading and what stands under it; on a wide screen, beside it. */
export const Section = ({ title, id, value, drawing, children }: SectionProps) => (
  <section class="el-part" aria-labelledby={id} data-a={value}>
    <div class="el-part__head">
      <h2 id={id} dir="auto">
        {title}
      </h2>
      {drawing}
    </div>
    <div class="el-part__body">{children}</div>
  </section>
)

/** The rest of a page, one section for each of its headings. */
export const Parts = ({ parts }: { parts: readonly Part[] }) => (
  <>
    {parts.map(({ title, blocks }) => (
      <Section key={title} title={title}>
        <Blocks blocks={blocks} />
      </Section>
    ))}
  </>
)
