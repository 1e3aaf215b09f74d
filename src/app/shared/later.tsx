import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { DeskPage } from './desk-page.tsx'
import { focusHeading } from './router.ts'

interface LaterProps<Facts> {
  /** The same function at each drawing: another one is another part. */
  readonly load: () => Promise<ComponentType<Facts>>
  readonly with: Facts
}

/** A part of the program that is fetched when somebody comes for it, and again when it got lost on the way. */
export function Later<Facts extends object>({ load, with: facts }: LaterProps<Facts>) {
  const [state, setState] = useState<{ Room?: ComponentType<Facts>; failed?: true }>({})
  const fetchRoom = () =>
    load().then(
      Room => {
        setState({ Room })
        focusHeading()
      },
      () => setState({ failed: true })
    )
  useEffect(() => void fetchRoom(), [load])
  if (state.Room) return <state.Room {...facts} />
  if (!state.failed) return <DeskPage title="One moment" children={null} />
  const again = () => {
    setState({})
    void fetchRoom()
  }
  return (
    <DeskPage title="This page did not arrive">
      <Inset>
        <p role="alert">Part of it got lost on the way. Check that you are online, then try again.</p>
      </Inset>
      <Button onClick={again}>Try again</Button>
    </DeskPage>
  )
}
