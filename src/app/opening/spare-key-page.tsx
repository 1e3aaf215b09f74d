import { Actions, Button } from '../../design/button/button.tsx'
import { KitSheet } from '../../design/kit-sheet/kit-sheet.tsx'
import type { SpareKey } from '../../steps/open-private-space.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { today } from '../shared/clock.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { neutralName as schemeName, underWay } from '../shared/desk-state.ts'
import { qrMatrix } from './qr-code.tsx'
import { PrintButton, type Saving } from './words-page.tsx'

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
