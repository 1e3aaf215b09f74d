import { Blocks } from '../../design/prose/prose.tsx'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts } from '../parts.tsx'

/** A page to hand on: its first part is what can be read out, in a box of its own. */
export const forAppraisers: MakePage = shown => {
  const { say, address } = shown
  const page = shown.page('for-appraisers', 1)
  const [box, ...rest] = page.parts
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('nav./for-appraisers')} />
        {box && (
          <section class="el-promise" aria-labelledby="say">
            <h2 id="say">{box.title}</h2>
            <Blocks blocks={box.blocks} />
            {address && <p class="el-address">{say('appraisers.address', { address })}</p>}
          </section>
        )}
        <Parts parts={rest} />
        <p class="el-small el-noprint">{say('appraisers.print')}</p>
      </>
    )
  }
}
