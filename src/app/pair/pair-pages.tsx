import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { SubNav } from '../../design/nav/nav.tsx'
import { dayInWords } from '../../vocabulary/day.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'
import { CheckWordsPage } from './check-words-page.tsx'
import { EndingPage } from './ending-page.tsx'
import { firstName } from './first-name.ts'
import { LettersPage } from './letters-page.tsx'
import type { LivePairing, PairPage } from './pair-page.ts'
import { StopContactPage } from './stop-contact-page.tsx'

export interface PairPagesProps {
  readonly pairingId: string
  readonly onBack: () => void
}

/** What a mentor and a mentee have together: the same pages on both desks. */
export function PairPages({ pairingId, onBack }: PairPagesProps) {
  const [route] = useState(() => createRoute<PairPage>({ name: 'letters' }))
  const pairing = deskAtHand()
    .held.pairings()
    .find(each => each.id === pairingId)
  if (!pairing) throw Error('pair: pages for a pairing that is not held')
  const name = firstName(pairing.otherName)

  if (pairing.stage === 'wiped') {
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

  const { go, back } = route
  switch (route.here.value.name) {
    case 'letters':
      return framed(`Letters with ${name}`, onBack, <LettersPage pairing={pairing} go={go} back={back} />)
    case 'check-words':
      return framed('Check words', back, <CheckWordsPage pairing={pairing} go={go} back={back} />)
    case 'ending':
      return <EndingPage pairing={pairing} go={go} back={back} />
    case 'stop':
      return framed('Stop contact now', back, <StopContactPage pairing={pairing} go={go} back={back} />)
  }

  function framed(title: string, onBack: () => void, children: ComponentChildren) {
    return (
      <DeskPage title={title} onBack={onBack}>
        <SubNav label={`You and ${name}`} items={pairing?.stage === 'running' ? items(pairing) : []} />
        {children}
      </DeskPage>
    )
  }

  function items(running: LivePairing) {
    const here = route.here.value.name
    const to = (page: PairPage['name'], label: string) => ({
      label,
      current: here === page,
      onClick: () => (here === page ? undefined : route.go({ name: page }))
    })
    return [
      to('letters', 'Letters'),
      { ...to('check-words', 'Check words'), count: running.confirmedOn ? undefined : 1 },
      to('ending', 'Ending'),
      ...(running.stopped ? [] : [to('stop', 'Stop contact')])
    ]
  }
}
