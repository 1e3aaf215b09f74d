import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { visit } from '../../steps/visit.ts'
import { timeNow } from '../shared/clock.ts'
import { deskAtHand, underWay, walk, walkQuietly } from '../shared/desk-state.ts'
import { focusHeading } from '../shared/router.ts'
import { useWhileVisible } from '../shared/while-visible.ts'

const everyMs = 25_000

export interface LookingIn {
  /** When the server was last asked, or that it could not be. */
  readonly status: string
  /** Asks now, and shows that it does. */
  readonly now: () => void
}

/** Looks for letters on opening, and now and then while the desk is on screen. */
export function useLookingIn(): LookingIn {
  const [status, setStatus] = useState('Looking in …')
  const say = (ok: boolean) =>
    setStatus(ok ? `Looked in at ${timeNow()}.` : `Could not look in at ${timeNow()}; it will be tried again.`)
  const quietly = async () => say((await walkQuietly(at => visit(at, deskAtHand()))).ok)
  // Whatever came stands at the top, and this button at the bottom.
  const now = async () => {
    say((await walk('Looking in', at => visit(at, deskAtHand()))).ok)
    focusHeading()
  }
  useEffect(() => void quietly(), [])
  useWhileVisible(everyMs, quietly)
  return { status, now: () => void now() }
}

export const LookAgain = ({ status, now }: LookingIn) => (
  <p class="nhsuk-hint">
    {status}{' '}
    <Button kind="link" onClick={now} busy={underWay.value !== undefined}>
      Look again
    </Button>
  </p>
)
