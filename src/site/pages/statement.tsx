import type { pageNames } from '../../vocabulary/pages.ts'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts } from '../parts.tsx'

/** A page that is a text and nothing else. */
export const statement =
  (name: (typeof pageNames)[number]): MakePage =>
  shown => {
    const page = shown.page(name)
    return {
      summary: summaryOf(page.intro),
      children: (
        <>
          <Head page={page} fallback={shown.say(`nav./${name}`)} />
          <Parts parts={page.parts} />
        </>
      )
    }
  }
