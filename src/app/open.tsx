import { effect } from '@preact/signals'
import { readScheme } from '../steps/scheme.ts'
import { takeDoor } from './opening/door.ts'
import { Opening } from './opening/opening.tsx'
import { firstPage, route } from './opening/opening-route.ts'
import { neutralName, openDesk, schemeAtHand, walkQuietly } from './shared/desk-state.ts'
import { startShell } from './shared/shell.tsx'

route.replace(firstPage(takeDoor()))
// A link clicked while this page is open changes the fragment alone. An open desk is never left by accident.
addEventListener('hashchange', () => {
  if (location.hash === '') return
  const door = takeDoor()
  if (!openDesk.value) route.replace(firstPage(door))
})
void startShell(async () => {
  effect(() => {
    document.title = neutralName()
  })
  void nameTheScheme()
  return Opening
})

/** For the name at the top, before any door is chosen. Without an answer the page is none the worse. */
async function nameTheScheme() {
  const read = await walkQuietly(world => readScheme(world))
  if (read.ok) schemeAtHand.value ??= read.value
}
