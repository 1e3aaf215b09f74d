import { useEffect } from 'preact/hooks'
import { makePrivateSpace, newKeys } from '../../../steps/open-private-space.ts'
import { SixWordsPage } from '../../opening/words-page.tsx'
import { openDesk, walk, world } from '../../shared/desk-state.ts'
import { focusHeading } from '../../shared/router.ts'
import { AskFrame } from './ask-frame.tsx'
import { asking, askRoute, goOn, keepDraft, note, schemeHere } from './ask-state.ts'

/** The first save: six words, shown before they open anything, then the private space and the draft in it. */
export function NewSixWordsPage() {
  const { keys } = asking.value
  useEffect(() => {
    if (!keys) void makeKeys()
  }, [keys])
  if (!keys) return <AskFrame title="Your six words">{null}</AskFrame>

  async function save() {
    if (!keys) return
    const made = openDesk.value ?? (await makeSpace())
    if (!made) return
    openDesk.value = made
    await keepDraft()
    goOn()
  }
  return <SixWordsPage words={keys.sixWords} onSaved={save} onBack={askRoute.back} />
}

async function makeKeys() {
  note({ keys: await newKeys(world(), false) })
  focusHeading()
}

async function makeSpace() {
  const { keys, facts } = asking.value
  if (!keys) return undefined
  const owner = { desk: 'mentee', name: facts.calledName } as const
  const made = await walk('Making your private space', at => makePrivateSpace(at, schemeHere(), keys, owner))
  return made.ok ? made.value : undefined
}
