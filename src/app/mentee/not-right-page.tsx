import { Button } from '../../design/button/button.tsx'
import { CrisisCard } from '../../design/crisis-card/crisis-card.tsx'
import { deskAtHand } from '../shared/desk-state.ts'
import { Telephone } from '../shared/telephone.tsx'
import type { MenteePageProps } from './mentee-page.ts'
import { ownRequest } from './own-request.ts'
import { RefusedLetters } from './refused-letters.tsx'

/** Whom to ring about what. The telephone first: writing is not an alarm. */
export function NotRightPage({ go }: MenteePageProps) {
  const { held, scheme } = deskAtHand()
  const { telephone, name } = scheme.settings
  const running = held.pairings().find(each => each.stage === 'running')
  const request = ownRequest()
  const lead = request && request.stage !== 'draft' ? request.leadName : 'your lead'
  const number = telephone ? (
    <>
      on <Telephone number={telephone} />
    </>
  ) : (
    'on the number of your leaflet'
  )
  return (
    <div class="el-stack">
      <CrisisCard />
      <p class="el-lede">You can tell us without giving your name. Ask for somebody who is not part of it.</p>
      <h2>About your mentor</h2>
      <p>
        Tell {lead} when they next ring, or ring {name} {number}.
      </p>
      {running && (
        <Button kind="secondary" onClick={() => go({ name: 'pair', id: running.id })}>
          Stop contact, or end it
        </Button>
      )}
      <h2>About {lead}</h2>
      <p>
        Ring {name} {number}. They cannot see your request, so say only what you want to say. You can ask another lead
        at any time.
      </p>
      <h2>About your data, or these pages</h2>
      <p>
        Ring {name} {number}. If check words were different, or a letter was altered, say so in these words.
      </p>
      <h2>Nobody has answered</h2>
      <p>
        <Button kind="link" onClick={() => go({ name: 'request' })}>
          My request
        </Button>{' '}
        says by when somebody should have. After that day, please ring: it is our fault, not yours.
      </p>
      <RefusedLetters />
    </div>
  )
}
