import { effect } from '@preact/signals'
import { readScheme } from '../steps/scheme.ts'
import type { SchemeId } from '../wire/notice.ts'
import { takeDoor } from './opening/door.ts'
import { Opening } from './opening/opening.tsx'
import { firstPage, route } from './opening/opening-route.ts'
import { lastRefusal, neutralName, openDesk, schemeAtHand, walkQuietly } from './shared/desk-state.ts'
import { startShell } from './shared/shell.tsx'

const door = takeDoor()
route.replace(firstPage(door))
// A link clicked while this page is open changes the fragment alone. An open desk is never left by accident.
addEventListener('hashchange', () => {
  if (location.hash === '') return
  const other = takeDoor()
  if (!openDesk.value) route.replace(firstPage(other))
})
void startShell(async () => {
  effect(() => {
    document.title = neutralName()
  })
  void nameTheScheme(door.by === 'opening' ? door.scheme : undefined)
  return Opening
})

/**
 * For the name at the top, before any door is chosen; without an answer the page is none the worse. A link that names
 * its scheme is held to it.
 */
async function nameTheScheme(expected: SchemeId | undefined) {
  const read = await walkQuietly(world => readScheme(world, expected))
  if (read.ok) schemeAtHand.value ??= read.value
  else if (expected) lastRefusal.value = read.refusal
}
