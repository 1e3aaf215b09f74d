import type { ComponentChildren } from 'preact'
import { Actions, Button } from '../../design/button/button.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { closeDesk, isDemo } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'

const door = createRoute<'not-entered' | 'inside' | 'leaving'>('not-entered')

/** Puts one step behind the first page of a desk: Back from there asks before it closes what six words opened. */
export function enterDesk(): void {
  // In the made-up scheme every desk opens with one click.
  if (isDemo()) return
  door.replace('leaving')
  door.go('inside')
}

/** A telephone's Back is pressed without a thought, and typing six words again takes a minute. */
export function DeskDoor({ children }: { children: ComponentChildren }) {
  if (door.here.value !== 'leaving') return children
  return (
    <DeskPage title="Close your private space?">
      <p>You have gone back to where you came in. To open it again you would need your six words.</p>
      <Actions>
        <Button onClick={() => door.go('inside')}>Keep it open</Button>
        <Button kind="secondary" onClick={closeDesk}>
          Close it
        </Button>
      </Actions>
    </DeskPage>
  )
}
