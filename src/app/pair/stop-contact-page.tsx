import { Actions, Button } from '../../design/button/button.tsx'
import { stopContact } from '../../steps/stop-contact.ts'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Telephone } from '../shared/telephone.tsx'
import { firstName } from './first-name.ts'
import { PairFrame } from './pair-frame.tsx'
import type { PairPageProps } from './pair-page.ts'

/** At once and without a reason. */
export function StopContactPage(props: PairPageProps) {
  const { pairing, route } = props
  const name = firstName(pairing.otherName)
  const { telephone } = deskAtHand().scheme.settings

  async function stop() {
    const stopped = await walk('Stopping contact', at => stopContact(at, deskAtHand(), pairing.id))
    if (stopped.ok) route.back()
  }

  return (
    <PairFrame {...props} title="Stop contact now" onRetry={stop}>
      <p class="el-lede">You need no reason, and nobody will ask for one here.</p>
      <ul>
        <li>
          From this moment nothing {name} wrote or writes is shown to you. Copy first what you may want to report.
        </li>
        <li>{name} is told that you have stopped contact, and nothing else.</li>
        <li>The mentoring ends. What you wrote yourself you can read for 28 days.</li>
      </ul>
      <p>
        If something happened that should not have, you can tell somebody who is not part of it. Ring the scheme
        {telephone && (
          <>
            {' '}
            on <Telephone number={telephone} />
          </>
        )}
        . In danger ring <a href="tel:999">999</a>.
      </p>
      <Actions>
        <Button kind="warning" onClick={stop} busy={underWay.value !== undefined}>
          Stop contact now
        </Button>
        <Button kind="link" onClick={route.back}>
          Go back
        </Button>
      </Actions>
    </PairFrame>
  )
}
