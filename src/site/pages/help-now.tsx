import { CareCard } from '../../design/care-card/care-card.tsx'
import { Blocks } from '../../design/prose/prose.tsx'
import type { MakePage } from '../pages.tsx'
import { partsOf } from '../parts.ts'

/** Care cards are for what the NHS does; whatever follows them stands as plain text. */
const kinds = ['emergency', 'urgent'] as const

export const helpNow: MakePage = shown => ({
  title: 'Help in a crisis',
  children: (
    <>
      <h1>Help in a crisis</h1>
      <p class="el-lede">Nobody watches this site. These people are there now.</p>
      {partsOf(shown.text('help-now.md')).map(({ title, blocks }, at) => {
        const kind = kinds[at]
        return kind ? (
          <CareCard key={title} kind={kind} title={title}>
            <Blocks blocks={blocks} />
          </CareCard>
        ) : (
          <section key={title}>
            <h2>{title}</h2>
            <Blocks blocks={blocks} />
          </section>
        )
      })}
    </>
  )
})
