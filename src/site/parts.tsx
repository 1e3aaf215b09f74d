import { Blocks } from '../design/prose/prose.tsx'
import type { MarkdownPage, Part } from './markdown-page.ts'

/** The head of a page: its heading, and under it the answer it is there for. */
export function Head({ page: { title, intro }, fallback }: { page: MarkdownPage; fallback: string }) {
  return (
    <>
      <h1>{title || fallback}</h1>
      {intro.length > 0 && (
        <div class="el-lede">
          <Blocks blocks={intro} />
        </div>
      )}
    </>
  )
}

/** The rest of a page, one section for each of its headings. */
export const Parts = ({ parts }: { parts: readonly Part[] }) => (
  <>
    {parts.map(({ title, blocks }) => (
      <section key={title}>
        <h2>{title}</h2>
        <Blocks blocks={blocks} />
      </section>
    ))}
  </>
)
