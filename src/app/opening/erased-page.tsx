import { batch, signal } from '@preact/signals'
import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import type { Remains } from '../../steps/erase.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { closeDesk, openDesk, schemeAtHand } from '../shared/desk-state.ts'
import { focusHeading, forgetTheWay } from '../shared/router.ts'

/** Once everything is deleted the shells show this and nothing else. */
export const erased = signal<Remains | undefined>(undefined)

/** Lets go of the desk in this tab as well: its pages lay one step of Back away, with all that was on them. */
export function showErased(remains: Remains): void {
  batch(() => {
    erased.value = remains
    schemeAtHand.value = openDesk.value?.scheme
    openDesk.value = undefined
  })
  forgetTheWay(focusHeading)
}

/** What is left elsewhere. Nothing of the desk is left here: no Back leads into it. */
export function ErasedPage({ remains: { roster, told } }: { remains: Remains }) {
  return (
    <DeskPage title="Everything about you is deleted">
      <p class="el-lede">Your private space is gone, and so is everything in it.</p>
      {(roster || told.length > 0) && (
        <>
          <h2>What we could not delete from here</h2>
          <ul>
            {told.map(name => (
              <li key={name}>What {name} has read already. Ask them to forget it; they are bound to.</li>
            ))}
            {roster && <li>Your name in the public list of the scheme. Ring the office: they take it out.</li>}
          </ul>
        </>
      )}
      <Inset>
        <p>Copies made by the office before today may hold sealed remains. Nobody has a key to them any more.</p>
      </Inset>
      <Button onClick={closeDesk}>Close</Button>
    </DeskPage>
  )
}
