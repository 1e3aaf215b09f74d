import type { ComponentChildren } from 'preact'
import { dateInWords } from '../../design/date-text/date-text.tsx'
import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import { BackLink, type NavItem, SubNav } from '../../design/nav/nav.tsx'
import { Page } from '../../design/page/page.tsx'
import { Loading } from '../../design/progress/progress.tsx'
import { RefusalNote } from '../../design/refusal-note/refusal-note.tsx'
import { closeDesk, isDemo, isTrial, lastRefusal, neutralName, openDesk, underWay } from './desk-state.ts'
import type { Problems } from './form.tsx'

export interface DeskPageProps {
  /** The heading; it gets the focus when the page changes. */
  readonly title: string
  readonly nav?: readonly NavItem[]
  readonly onBack?: (() => void) | undefined
  readonly onRetry?: (() => void) | undefined
  /** What was wrong with the form of this page. */
  readonly problems?: Problems | undefined
  readonly width?: 'usual' | 'wide'
  readonly children: ComponentChildren
}

/** The frame of every desk page: what is under way and what was refused stand in the same place everywhere. */
export function DeskPage({ title, nav, onBack, onRetry, problems, width = 'usual', children }: DeskPageProps) {
  const before = nav ? <SubNav label="Your pages" items={nav} /> : onBack && <BackLink onClick={onBack} />
  return (
    <Page
      name={neutralName()}
      trial={isTrial()}
      madeUp={isDemo()}
      before={before}
      width={width}
      aside={openDesk.value && <CloseButton />}
      footer={openDesk.value && <LastUsed />}
    >
      {problems && <ErrorSummary key={problems.attempt} errors={problems.all} />}
      <h1 tabIndex={-1} data-page-heading>
        {title}
      </h1>
      {underWay.value !== undefined && <Loading text={underWay.value} />}
      {lastRefusal.value !== undefined && (
        <div ref={bringIntoView}>
          <RefusalNote refusal={lastRefusal.value} onRetry={passing.has(lastRefusal.value) ? onRetry : undefined} />
        </div>
      )}
      {children}
    </Page>
  )
}

/** Refusals after which the same again may well work. */
const passing: ReadonlySet<string> = new Set([
  ...['away', 'busy', 'stopping', 'failed', 'full', 'too-slow', 'unreadable'],
  ...['changed', 'occupied', 'proof-missing', 'proof-stale', 'notice-out-of-chain']
])

/** The button that was pressed may be far below: what was refused must not be missed. */
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' })

const CloseButton = () => (
  <button type="button" class="el-link" onClick={closeDesk}>
    Close<span class="el-hidden"> my private space</span>
  </button>
)

/** Whoever finds a day here that was not theirs knows that somebody else has the words. */
function LastUsed() {
  const used = openDesk.value?.lastUsed
  if (!used) return null
  const telephone = openDesk.value?.scheme.settings.telephone
  return (
    <p>
      Last opened on {dateInWords(used.on)}: {used.device}. Not you, or longer ago than it should be? Make new six words
      {telephone ? `, and tell us on ${telephone}` : ", and tell the scheme's office"}.
    </p>
  )
}
