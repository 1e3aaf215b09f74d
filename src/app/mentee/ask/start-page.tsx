import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { CrisisCard } from '../../../design/crisis-card/crisis-card.tsx'
import { Inset } from '../../../design/notes/notes.tsx'
import { schemeWords } from '../../../steps/scheme.ts'
import { DeskPage } from '../../shared/desk-page.tsx'
import { openDesk, schemeAtHand, world } from '../../shared/desk-state.ts'
import { askRoute, goOn, isSent, leadsFirstName, schemeIfHere } from './ask-state.ts'
import { cameFromLeaflet } from './leaflet.ts'

export interface StartPageProps {
  readonly onLeave?: (() => void) | undefined
  readonly onRetry?: (() => void) | undefined
}

/** Help for tonight first; then what will be asked, and the promise in one breath. */
export function StartPage({ onLeave, onRetry }: StartPageProps) {
  return (
    <DeskPage title="Ask for someone to talk to" onBack={onLeave} onRetry={onRetry}>
      <div class="el-stack">
        <CrisisCard lookedAt="Requests are read on working days." />
        <p class="el-lede">
          Talk in confidence with a trained colleague who has no interest in the matter but you. It is free.
        </p>
        <p>
          First you choose a lead. You can ask them to ring you, which takes about two minutes, or write to them. Only
          that lead and your mentor will know that you are being mentored. Nobody but your mentor knows what you talk
          about. You will read the limits before anything is sent.
        </p>
        {schemeIfHere() && !isSent() && (
          <>
            {!openDesk.value && !cameFromLeaflet.value && <SchemeWords />}
            <Button onClick={goOn}>Start</Button>
          </>
        )}
        {isSent() && (
          <Inset>
            <p>
              <strong>Your request is with {leadsFirstName()}.</strong> There is nothing more to send.
            </p>
            <Button kind="secondary" onClick={() => askRoute.go({ name: 'sent' })}>
              Show what happens next
            </Button>
          </Inset>
        )}
        {!openDesk.value && schemeIfHere() && (
          <p>
            Asked before? <a href="/open">Open your private space</a> with your six words. Asked to be rung?{' '}
            <Button kind="link" onClick={() => askRoute.go({ name: 'collected' })}>
              See whether your request was collected
            </Button>{' '}
            New here, or coming back?{' '}
            <Button kind="link" onClick={() => askRoute.go({ name: 'buddy' })}>
              Ask for a buddy
            </Button>
          </p>
        )}
      </div>
    </DeskPage>
  )
}

/**
 * Without a leaflet's link nobody has said which scheme this should be: four words can be compared instead. They are
 * worked out when somebody wants them, because the list of words is a quarter of all that this page fetches.
 */
function SchemeWords() {
  const scheme = schemeAtHand.value
  const [words, setWords] = useState<string>()
  const name = scheme?.settings.name
  async function workOut() {
    setWords('being worked out …')
    if (scheme) setWords((await schemeWords(world(), scheme)).join(' '))
  }
  return (
    <Inset>
      {words === undefined ? (
        <>
          <p>You came without the link of a leaflet, so this scheme has not yet been compared with one.</p>
          <Button kind="link" onClick={workOut}>
            Show the four words to compare
          </Button>
        </>
      ) : (
        <p role="status">
          The words of this scheme are <strong class="notranslate">{words}</strong>. If you have a leaflet of {name},
          see that it says the same four words.
        </p>
      )}
    </Inset>
  )
}
