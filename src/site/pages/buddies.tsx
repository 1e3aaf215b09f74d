import { Button } from '../../design/button/button.tsx'
import { FoldedMap } from '../../design/drawings/drawings.tsx'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts } from '../parts.tsx'

/** Somebody who shows a newcomer round: openly known, and so nothing to seal from the office. */
export const buddies: MakePage = shown => {
  const page = shown.page('buddies')
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={shown.say('nav./buddies')} drawing={<FoldedMap />} />
        <p class="el-actions">
          <Button href={`/ask#buddy${shown.schemeId ? `.${shown.schemeId}` : ''}`}>{shown.say('buddies.ask')}</Button>
        </p>
        <Parts parts={page.parts} />
      </>
    )
  }
}
