import { CareCard } from '../../design/care-card/care-card.tsx'
import { Blocks } from '../../design/prose/prose.tsx'
import { freshness } from '../../vocabulary/signpost.ts'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts } from '../parts.tsx'
import type { Shown } from '../shown.ts'

/** Care cards are for what the NHS does; whatever follows them stands as plain text. */
const kinds = [
  { kind: 'emergency', urgency: 'help.emergency' },
  { kind: 'urgent', urgency: 'help.urgent' }
] as const

export const helpNow: MakePage = shown => {
  const { say } = shown
  const page = shown.page('help-now', kinds.length)
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('frame.crisis')} />
        <div class="el-cares">
          {kinds.map(({ kind, urgency }, at) => {
            const part = page.parts[at]
            return (
              part && (
                <CareCard key={kind} kind={kind} urgency={say(urgency)} title={part.title}>
                  <Blocks blocks={part.blocks} />
                </CareCard>
              )
            )
          })}
        </div>
        <Parts parts={page.parts.slice(kinds.length)} />
        <p class="el-small el-checked">{whenChecked(shown)}</p>
        <p class="el-small el-noprint">{say('help.print')}</p>
      </>
    )
  }
}

function whenChecked({ say, date, signposts: { crisisCheckedOn }, today }: Shown): string {
  switch (freshness(crisisCheckedOn, today)) {
    case 'never':
      return say('help.never-checked')
    case 'fresh':
      return say('help.checked', { day: date(crisisCheckedOn ?? '') })
    case 'due':
      return say('help.checked-due', { day: date(crisisCheckedOn ?? '') })
  }
}
