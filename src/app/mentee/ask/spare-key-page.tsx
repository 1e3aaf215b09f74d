import { useState } from 'preact/hooks'
import { Actions, Button } from '../../../design/button/button.tsx'
import { addSpareKey, type SpareKey } from '../../../steps/open-private-space.ts'
import { SpareKeyPage } from '../../opening/words-page.tsx'
import { deskAtHand, underWay, walk } from '../../shared/desk-state.ts'
import { focusHeading } from '../../shared/router.ts'
import { AskFrame } from './ask-frame.tsx'
import { goOn } from './ask-state.ts'

/** Offered, not forced: a mentee can always ask again. */
export function OfferedSpareKeyPage() {
  const [spareKey, setSpareKey] = useState<SpareKey>()
  if (spareKey) return <SpareKeyPage spareKey={spareKey} onSaved={goOn} />

  async function make() {
    const added = await walk('Making your spare key sheet', at => addSpareKey(at, deskAtHand()))
    if (!added.ok) return
    setSpareKey(added.value)
    focusHeading()
  }
  return (
    <AskFrame title="A spare key sheet, if you like" onRetry={make}>
      <p class="el-lede">Your private space is made, and what you typed is in it.</p>
      <p>
        If you lose your six words, nobody can open it: you would ask again. A spare key sheet, printed and kept at
        home, opens it too. You can also make one later.
      </p>
      <Actions>
        <Button onClick={goOn}>Go on without</Button>
        <Button kind="secondary" onClick={make} busy={underWay.value !== undefined}>
          Make a spare key sheet
        </Button>
      </Actions>
    </AskFrame>
  )
}
