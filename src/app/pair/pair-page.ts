import type { Pairing } from '../../steps/held/pairing.ts'

/** Where one of a pair can be. */
export type PairPage = { readonly name: 'letters' | 'check-words' | 'ending' | 'stop' }

/** A pairing of which something is still on the server. */
export type LivePairing = Exclude<Pairing, { stage: 'wiped' }>

export interface PairPageProps {
  readonly pairing: LivePairing
  readonly go: (page: PairPage) => void
  readonly back: () => void
}
