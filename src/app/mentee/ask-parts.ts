import { makeSlips } from '../../letters/slip.ts'
import { newKeys } from '../../steps/open-private-space.ts'
import { world } from '../shared/desk-state.ts'

/**
 * Fetches, while somebody reads the first question, the parts of the program that are wanted last: word lists, the curve
 * behind the anonymous slips, the desk. By then the server may be away, and what was written must not be lost for it.
 * What could not be fetched is fetched again when it is wanted.
 */
export function fetchParts(): void {
  if (hasBegun) return
  hasBegun = true
  void Promise.allSettled([newKeys(world(), true), makeSlips(world().random), import('./mentee-desk.tsx')])
}

let hasBegun = false
