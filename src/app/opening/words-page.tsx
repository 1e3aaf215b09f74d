import { Actions, Button } from '../../design/button/button.tsx'
import { KitSheet } from '../../design/kit-sheet/kit-sheet.tsx'
import { Inset, Warning } from '../../design/notes/notes.tsx'
import { SixWords } from '../../design/words/words.tsx'
import type { SpareKey } from '../../steps/open-private-space.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { today } from '../shared/clock.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { neutralName as schemeName, underWay } from '../shared/desk-state.ts'
import { isOwnDevice } from './device-question.tsx'
import { qrMatrix } from './qr-code.tsx'

interface Saving {
  /** A promise is enough: nothing is tested by typing the words again. */
  readonly onSaved: () => void
  readonly onBack?: (() => void) | undefined
}

/** Six new words, large, before anything depends on them. */
export function SixWordsPage({ words, onSaved, onBack }: Saving & { readonly words: string }) {
  return (
    <DeskPage title="Save your six words" onBack={onBack} onRetry={onSaved}>
      <p class="el-lede">These six words open your private space, on any computer or telephone.</p>
      <SixWords words={words.split(' ')} />
      <Warning title="Save them now" level={2}>
        <p>Nobody can give them to you again: not the scheme's office, not us. They are not sent anywhere.</p>
      </Warning>
      <Inset>{isOwnDevice() ? <p>{onOwnDevice}</p> : <p>{onSharedDevice}</p>}</Inset>
      <Actions>
        <Button onClick={onSaved} busy={underWay.value !== undefined}>
          I have saved them
        </Button>
        <PrintButton />
      </Actions>
    </DeskPage>
  )
}

const onOwnDevice = 'Keep them in your password manager, or write them on paper that you keep at home.'
const onSharedDevice =
  'Write them on paper that you take with you, or put them into your own telephone. Leave nothing on this computer.'

export interface SpareKeyPageProps extends Saving {
  readonly spareKey: SpareKey
  /** While a scheme is set up its name is not public yet. */
  readonly neutralName?: string | undefined
}

/** Twelve words that open the same when the six are lost. */
export function SpareKeyPage({ spareKey, neutralName = schemeName(), onSaved, onBack }: SpareKeyPageProps) {
  return (
    <DeskPage title="Your spare key sheet" onBack={onBack} onRetry={onSaved}>
      <p class="el-lede">If you ever lose your six words, this sheet opens your private space.</p>
      <KitSheet
        neutralName={neutralName}
        words={spareKey.words.split(' ')}
        qr={qrMatrix(spareKey.code)}
        madeOn={dayInWords(today())}
      />
      <p>
        Print it, or write the twelve words on paper, and keep it at home. Nothing on it says what it is for. Without a
        printer, you can hold your telephone to the square code and keep what it shows.
      </p>
      <Actions>
        <Button onClick={onSaved} busy={underWay.value !== undefined}>
          I have printed or saved it
        </Button>
        <PrintButton />
      </Actions>
    </DeskPage>
  )
}

const PrintButton = () => (
  <Button kind="secondary" onClick={() => window.print()}>
    Print
  </Button>
)
