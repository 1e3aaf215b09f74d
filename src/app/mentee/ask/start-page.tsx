import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { CrisisCard } from '../../../design/crisis-card/crisis-card.tsx'
import { Inset } from '../../../design/notes/notes.tsx'
import { schemeWords } from '../../../steps/scheme.ts'
import { DeskPage } from '../../shared/desk-page.tsx'
import { openDesk, schemeAtHand, world } from '../../shared/desk-state.ts'
import { goOn, schemeIfHere } from './ask-state.ts'
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
        {schemeIfHere() && (
          <>
            {!openDesk.value && !cameFromLeaflet.value && <SchemeWords />}
            <Button onClick={goOn}>Start</Button>
          </>
        )}
        {!openDesk.value && (
          <p>
            Asked before? <a href="/open">Open your private space</a> with your six words.
          </p>
        )}
      </div>
    </DeskPage>
  )
}

/** Without a leaflet's link nobody has said which scheme this should be: four words can be compared instead. */
function SchemeWords() {
  const scheme = schemeAtHand.value
  const [words, setWords] = useState<string>()
  useEffect(() => {
    if (scheme) schemeWords(world(), scheme).then(four => setWords(four.join(' ')))
  }, [scheme])
  return (
    <Inset>
      <p>
        The words of this scheme are <strong class="notranslate">{words ?? 'being worked out …'}</strong>. They have not
        yet been compared. If you have a leaflet of {scheme?.settings.name}, see that it says the same four words.
      </p>
    </Inset>
  )
}
