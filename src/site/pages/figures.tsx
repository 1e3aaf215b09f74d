import { Bar } from '../../design/bar/bar.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Blocks } from '../../design/prose/prose.tsx'
import { Table } from '../../design/table/table.tsx'
import type { Figure, Release } from '../../vocabulary/figures.ts'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts } from '../parts.tsx'
import type { Shown } from '../shown.ts'

/** What may be published, with behind how many answers each figure stands; or that there is nothing yet, and why. */
export const figures: MakePage = shown => {
  const { say, releases } = shown
  const page = shown.page('figures', 1)
  const [empty, ...rest] = page.parts
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('nav./figures')} />
        {releases.length === 0 && empty && (
          <EmptyState title={empty.title}>
            <Blocks blocks={empty.blocks} />
          </EmptyState>
        )}
        {releases.map((release, at) => (
          <ReleaseTable key={at} shown={shown} release={release} />
        ))}
        <Parts parts={rest} />
      </>
    )
  }
}

function ReleaseTable({ shown, release }: { shown: Shown; release: Release }) {
  const { say, date } = shown
  return (
    <section>
      <Table
        caption={release.period}
        head={[say('figures.what'), say('figures.figure'), say('figures.behind')]}
        rows={release.figures.map(figure => [figure.label, <Value shown={shown} figure={figure} />, figure.answers])}
        empty={say('figures.empty')}
      />
      {release.note && <p dir="auto">{release.note}</p>}
      <p class="el-small">{say('figures.published', { day: date(release.publishedOn) })}</p>
    </section>
  )
}

function Value({ shown: { say }, figure: { shown } }: { shown: Shown; figure: Figure }) {
  switch (shown.kind) {
    case 'number':
      return <>{`${shown.value} ${shown.unit}`.trim()}</>
    case 'percent':
      return (
        <>
          {say('figures.percent', { value: shown.value })}
          <Bar percent={shown.value} />
        </>
      )
    case 'too-few':
      return <>{say('figures.too-few')}</>
  }
}
