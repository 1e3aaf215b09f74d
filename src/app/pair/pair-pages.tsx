import { useState } from 'preact/hooks'
import type { Pairing } from '../../steps/held/pairing.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'
import { CheckWordsPage } from './check-words-page.tsx'
import { EndingPage } from './ending-page.tsx'
import { firstName } from './first-name.ts'
import { LettersPage } from './letters-page.tsx'
import type { PairPage } from './pair-page.ts'
import { StopContactPage } from './stop-contact-page.tsx'

export interface PairPagesProps {
  readonly pairingId: string
  /** Leads back to the desk. */
  readonly onBack: () => void
}

/** What a mentor and a mentee have together: the same pages on both desks. */
export function PairPages({ pairingId, onBack }: PairPagesProps) {
  const [route] = useState(() => createRoute<PairPage>('letters'))
  const pairing = deskAtHand()
    .held.pairings()
    .find(each => each.id === pairingId)
  if (!pairing) throw Error('pair: pages for a pairing that is not held')
  if (pairing.stage === 'wiped') return <WipedPage pairing={pairing} onBack={onBack} />

  const props = { pairing, route, onLeave: onBack }
  switch (route.here.value) {
    case 'letters':
      return <LettersPage {...props} />
    case 'check-words':
      return <CheckWordsPage {...props} />
    case 'ending':
      return <EndingPage {...props} />
    case 'stop':
      return <StopContactPage {...props} />
  }
}

type Wiped = Extract<Pairing, { stage: 'wiped' }>

function WipedPage({ pairing, onBack }: { pairing: Wiped; onBack: () => void }) {
  const name = firstName(pairing.otherName)
  return (
    <DeskPage title={`You and ${name}`} onBack={onBack}>
      <p class="el-lede">
        This ended on {dayInWords(pairing.endedOn)}. What you wrote was deleted on {dayInWords(pairing.wipedOn)}.
      </p>
      <p>
        What {name} wrote is deleted at {name}'s first visit after the same 28 days.
      </p>
    </DeskPage>
  )
}
