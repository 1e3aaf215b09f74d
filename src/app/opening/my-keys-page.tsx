import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { newSixWords } from '../../steps/new-phrase.ts'
import { addSpareKey, newKeys, type SpareKey } from '../../steps/open-private-space.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, walk, world } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'
import { SpareKeyPage } from './spare-key-page.tsx'
import { SixWordsPage } from './words-page.tsx'

type KeysPage =
  | { readonly name: 'overview'; readonly changed?: 'six-words' | 'spare-key' }
  | { readonly name: 'six-words'; readonly words: string }
  | { readonly name: 'spare-key'; readonly spareKey: SpareKey }

export interface MyKeysPageProps {
  readonly onBack: () => void
  /** Leads to *Delete everything about me*. */
  readonly onErase?: (() => void) | undefined
}

/** Six new words, a spare key sheet, and the way to delete everything: the same on every desk. */
export function MyKeysPage({ onBack, onErase }: MyKeysPageProps) {
  const [route] = useState(() => createRoute<KeysPage>({ name: 'overview' }))
  const page = route.here.value

  const begin = async () => route.go({ name: 'six-words', words: (await newKeys(world(), false)).sixWords })

  // The old words stop opening anything only once the new ones are saved.
  async function change(words: string) {
    const changed = await walk('Changing your six words', now => newSixWords(now, deskAtHand(), words))
    if (changed.ok) route.replace({ name: 'overview', changed: 'six-words' })
  }

  async function addSheet() {
    const added = await walk('Making your spare key sheet', now => addSpareKey(now, deskAtHand()))
    if (added.ok) route.go({ name: 'spare-key', spareKey: added.value })
  }

  switch (page.name) {
    case 'six-words':
      return <SixWordsPage words={page.words} onSaved={() => change(page.words)} onBack={route.back} />
    case 'spare-key':
      return (
        <SpareKeyPage
          spareKey={page.spareKey}
          onSaved={() => route.replace({ name: 'overview', changed: 'spare-key' })}
        />
      )
    case 'overview':
      return (
        <DeskPage title="My words" onBack={onBack}>
          {page.changed && (
            <Inset>
              <p>{saved[page.changed]}</p>
            </Inset>
          )}
          <h2>Six new words</h2>
          <p>
            If somebody may have seen your six words, or you would like others, make new ones. The old ones open nothing
            any more.
          </p>
          <Button kind="secondary" onClick={begin}>
            Make six new words
          </Button>
          <h2>Spare key sheet</h2>
          <p>
            A page to print and keep at home. It opens your private space when the six words are lost. A sheet you have
            already opens nothing any more once you make a new one.
          </p>
          <Button kind="secondary" onClick={addSheet}>
            Make a spare key sheet
          </Button>
          {onErase && (
            <>
              <h2>Delete everything about me</h2>
              <p>Your private space and all that is in it. Before anything is deleted you see what would remain.</p>
              <Button kind="secondary" onClick={onErase}>
                Delete everything about me
              </Button>
            </>
          )}
        </DeskPage>
      )
  }
}

const saved = {
  'six-words': 'Your six new words open your private space from now on. The old ones open nothing any more.',
  'spare-key': 'Your spare key sheet opens your private space from now on.'
} as const
