import { TwoSpoons } from '../../design/drawings/drawings.tsx'
import { Blocks } from '../../design/prose/prose.tsx'
import { Steps } from '../../design/steps/steps.tsx'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { AskButton, Head, Parts, Section } from '../parts.tsx'
import type { Shown } from '../shown.ts'

export const howItWorks: MakePage = shown => {
  const page = shown.page('how-it-works')
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={shown.say('nav./how-it-works')} drawing={<TwoSpoons />} />
        <Section id="how" title={shown.say('home.how')}>
          <FourSteps shown={shown} />
        </Section>
        <BeforeAndAfter shown={shown} />
        <Parts parts={page.parts} />
        <AskButton shown={shown} />
      </>
    )
  }
}

export const FourSteps = ({ shown }: { shown: Shown }) => (
  <Steps
    steps={shown.page('how-it-goes', 1).parts.map(({ title, blocks }) => ({
      title,
      detail: <Blocks blocks={blocks} />
    }))}
  />
)

export function BeforeAndAfter({ shown }: { shown: Shown }) {
  const { parts } = shown.page('before-and-after', 2)
  if (parts.length === 0) return null
  return (
    <section aria-labelledby="before-and-after">
      <h2 id="before-and-after">{shown.say('home.before-and-after')}</h2>
      <div class="el-pair el-beforeafter">
        {parts.slice(0, 2).map(({ title, blocks }) => (
          <div key={title}>
            <h3>{title}</h3>
            <Blocks blocks={blocks} />
          </div>
        ))}
      </div>
    </section>
  )
}
