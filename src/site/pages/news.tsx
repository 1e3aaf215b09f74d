import { DateText } from '../../design/date-text/date-text.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Blocks, Prose } from '../../design/prose/prose.tsx'
import type { NewsItem } from '../../vocabulary/news.ts'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts } from '../parts.tsx'
import type { Shown } from '../shown.ts'

const mostOnAPage = 50

export const news: MakePage = shown => {
  const { say } = shown
  const page = shown.page('news', 1)
  const [empty, ...rest] = page.parts
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('nav./news')} />
        {shown.news.slice(0, mostOnAPage).map(item => (
          <article class="el-news" key={item.id} id={item.id} dir="auto">
            <NewsHead shown={shown} item={item} />
            <div class="el-news__text">
              <Prose text={item.text} />
            </div>
          </article>
        ))}
        {shown.news.length === 0 && empty && (
          <EmptyState title={empty.title}>
            <Blocks blocks={empty.blocks} />
          </EmptyState>
        )}
        <Parts parts={rest} />
        <p class="el-small el-noprint">
          <a href="/news.atom">{say('news.feed')}</a>. {say('news.feed-hint')}
        </p>
      </>
    )
  }
}

const NewsHead = ({ shown: { calendar }, item: { title, on } }: { shown: Shown; item: NewsItem }) => (
  <>
    <h2>{title}</h2>
    <p class="el-small">
      <DateText day={on} calendar={calendar} />
    </p>
  </>
)
