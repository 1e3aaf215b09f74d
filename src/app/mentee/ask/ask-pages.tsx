import { AreaPage } from './area-page.tsx'
import { asking, askRoute, isSent, schemeIfHere } from './ask-state.ts'
import { CheckPage } from './check-page.tsx'
import { CollectedPage } from './collected-page.tsx'
import { DeputyPage } from './deputy-page.tsx'
import { KeepAwayPage } from './keep-away-page.tsx'
import { LeadPage } from './lead-page.tsx'
import { NamePage } from './name-page.tsx'
import { ProfessionPage } from './profession-page.tsx'
import { PromisePage } from './promise-page.tsx'
import { ReadersPage } from './readers-page.tsx'
import { ReasonsPage } from './reasons-page.tsx'
import { RungPage } from './rung-page.tsx'
import { SentPage } from './sent-page.tsx'
import { NewSixWordsPage } from './six-words-page.tsx'
import { OfferedSpareKeyPage } from './spare-key-page.tsx'
import { StartPage } from './start-page.tsx'
import { TelephonePage } from './telephone-page.tsx'
import { WishesPage } from './wishes-page.tsx'
import { WorkplacePage } from './workplace-page.tsx'

export interface AskPagesProps {
  /** Shows the private space once something lies in it. */
  readonly onDesk: () => void
  /** Leads back to where the asking began, on a desk that was open before. */
  readonly onLeave?: (() => void) | undefined
  /** Reads the scheme again, where that failed. */
  readonly onRetry?: (() => void) | undefined
}

/** The whole of asking, one question to a page. What has been sent is sent: no page offers to send it again. */
export function AskPages({ onDesk, onLeave, onRetry }: AskPagesProps) {
  const { name } = askRoute.here.value
  const isQuestion = name !== 'start' && name !== 'collected'
  if (isSent() && isQuestion) return <Sent onDesk={onDesk} />
  switch (schemeIfHere() ? name : 'start') {
    case 'start':
    case 'sent':
    case 'buddy':
      return <StartPage onLeave={onLeave} onRetry={onRetry} />
    case 'collected':
      return <CollectedPage />
    case 'area':
      return <AreaPage />
    case 'lead':
      return <LeadPage />
    case 'name':
      return <NamePage />
    case 'telephone':
      return <TelephonePage />
    case 'workplace':
      return <WorkplacePage />
    case 'keep-away':
      return <KeepAwayPage />
    case 'profession':
      return <ProfessionPage />
    case 'reasons':
      return <ReasonsPage />
    case 'wishes':
      return <WishesPage />
    case 'deputy':
      return <DeputyPage />
    case 'promise':
      return <PromisePage />
    case 'readers':
      return <ReadersPage />
    case 'six-words':
      return <NewSixWordsPage />
    case 'spare-key':
      return <OfferedSpareKeyPage />
    case 'check':
      return <CheckPage />
  }
}

function Sent({ onDesk }: Pick<AskPagesProps, 'onDesk'>) {
  const { leadWords, sent } = asking.value
  if (leadWords !== undefined) return <RungPage leadWords={leadWords} />
  return sent === undefined ? null : <SentPage id={sent} onDesk={onDesk} />
}
