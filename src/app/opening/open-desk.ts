import type { Desk } from '../../steps/desk.ts'
import { type OpeningKey, openPrivateSpace } from '../../steps/open-private-space.ts'
import { visit } from '../../steps/visit.ts'
import { changes, openDesk, walk } from '../shared/desk-state.ts'
import { focusHeading, forgetTheWay } from '../shared/router.ts'
import { enterDesk } from './desk-door.tsx'

/** Opens a private space and shows its desk. A desk that cannot look in just now is shown all the same. */
export async function openWith(key: OpeningKey): Promise<boolean> {
  const opened = await walk('Opening your private space', world => openPrivateSpace(world, key))
  if (!opened.ok) return false
  await walk('Looking what came in', world => visit(world, opened.value))
  show(opened.value)
  return true
}

export function show(desk: Desk): void {
  openDesk.value = desk
  changes.value++
  forgetTheWay(enterDesk)
  focusHeading()
}
