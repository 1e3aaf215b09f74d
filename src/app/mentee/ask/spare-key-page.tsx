import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { Actions, Button } from '../../../design/button/button.tsx'
import { addSpareKey, type SpareKey } from '../../../steps/open-private-space.ts'
import { good } from '../../../steps/outcome.ts'
import type { SpareKeyPageProps } from '../../opening/spare-key-page.tsx'
import { deskAtHand, underWay, walk } from '../../shared/desk-state.ts'
import { focusHeading } from '../../shared/router.ts'
import { AskFrame } from './ask-frame.tsx'
import { goOn } from './ask-state.ts'

interface Made {
  readonly SpareKeyPage: ComponentType<SpareKeyPageProps>
  readonly spareKey: SpareKey
}

/** Offered, not forced: a mentee can always ask again. */
export function OfferedSpareKeyPage() {
  const [made, setMade] = useState<Made>()
  if (made) return <made.SpareKeyPage spareKey={made.spareKey} onSaved={goOn} />

  async function make() {
    const added = await walk('Making your spare key sheet', async at => {
      // What draws the square code is large, and few want it. Fetched before anything is changed, it cannot be missing.
      const { SpareKeyPage } = await import('../../opening/spare-key-page.tsx')
      const spareKey = await addSpareKey(at, deskAtHand())
      return spareKey.ok ? good({ SpareKeyPage, spareKey: spareKey.value }) : spareKey
    })
    if (!added.ok) return
    setMade(added.value)
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
