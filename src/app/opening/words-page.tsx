import { Actions, Button } from '../../design/button/button.tsx'
import { Inset, Warning } from '../../design/notes/notes.tsx'
import { SixWords } from '../../design/words/words.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { isOwnDevice } from './device-question.tsx'

export interface Saving {
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

export const PrintButton = () => (
  <Button kind="secondary" onClick={() => window.print()}>
    Print
  </Button>
)
