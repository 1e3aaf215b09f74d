import type { Pairing } from '../../steps/held/pairing.ts'
import type { Route } from '../shared/router.ts'

/** Where one of a pair can be. */
export type PairPage = 'letters' | 'check-words' | 'ending' | 'stop'

/** A pairing of which something is still on the server. */
export type LivePairing = Exclude<Pairing, { stage: 'wiped' }>

export interface PairPageProps {
  readonly pairing: LivePairing
  readonly route: Route<PairPage>
  /** Leads back to the desk. */
  readonly onLeave: () => void
}

/**
 * Letters are the room one comes back to: the other pages lie one step away from it, and Back leads there from each of
 * them, however often somebody went to and fro.
 */
export function turnTo(route: Route<PairPage>, page: PairPage): void {
  const here = route.here.value
  if (page === here) return
  if (page === 'letters') route.back()
  else if (here === 'letters') route.go(page)
  else route.replace(page)
}
